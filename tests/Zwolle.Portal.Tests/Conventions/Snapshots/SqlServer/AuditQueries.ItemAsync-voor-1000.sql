-- 1
-- @p int
-- @kind nvarchar(60)
-- @id int
-- @content int
-- @before bigint
SELECT TOP(@p) [a].[Sequence], [a].[At], [a].[ActorId], [a].[Action], [a].[Kind], [a].[ItemId], [a].[Details], CASE
    WHEN [a].[DetailsDigest] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [AuditEntries] AS [a]
WHERE (([a].[Kind] = @kind AND [a].[ItemId] = @id) OR ([a].[Kind] = N'Revision' AND [a].[ItemId] IN (
    SELECT [r].[Id]
    FROM [Revisions] AS [r]
    WHERE [r].[Kind] = @content AND [r].[ItemId] = @id
))) AND [a].[Sequence] < @before
ORDER BY [a].[Sequence] DESC

-- 2
SELECT [s].[Id], [s].[Name]
FROM [StaffMembers] AS [s]
ORDER BY [s].[Name]

-- 3
-- @plans nvarchar(4000)
SELECT [p].[Id], [p].[Title]
FROM [Plans] AS [p]
WHERE [p].[Id] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@plans) WITH ([value] int '$') AS [p0]
)
