-- 1
SELECT COUNT(*)
FROM [MissingDocuments] AS [m]
WHERE [m].[HandledAt] IS NULL

-- 2
-- @p int
-- @p1 int
SELECT [m].[Id], [m].[Text], [m].[About], [m].[ReceivedAt], [m].[HandledAt], [m].[Answer], [m].[Version]
FROM [MissingDocuments] AS [m]
WHERE [m].[HandledAt] IS NULL
ORDER BY CASE
    WHEN [m].[HandledAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [m].[HandledAt] DESC, [m].[Id]
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY
