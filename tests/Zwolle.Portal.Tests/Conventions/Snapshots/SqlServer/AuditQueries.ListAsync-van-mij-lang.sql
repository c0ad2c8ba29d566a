-- 1
-- @p int
SELECT TOP(@p) [a].[Sequence], [a].[At], [a].[ActorId], [a].[Action], [a].[Kind], [a].[ItemId], [a].[Details], CASE
    WHEN [a].[DetailsDigest] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [AuditEntries] AS [a]
ORDER BY [a].[Sequence] DESC

-- 2
SELECT [s].[Id], [s].[Name]
FROM [StaffMembers] AS [s]
ORDER BY [s].[Name]
