-- 1
-- @p int
-- @chosen nvarchar(4000)
SELECT TOP(@p) [n].[Id], [n].[Text], [n].[Year]
FROM [NeighbourhoodGoals] AS [n]
WHERE [n].[WithdrawnAt] IS NULL OR [n].[Id] IN (
    SELECT [c].[value]
    FROM OPENJSON(@chosen) WITH ([value] int '$') AS [c]
)
ORDER BY CASE
    WHEN [n].[Id] IN (
        SELECT [c0].[value]
        FROM OPENJSON(@chosen) WITH ([value] int '$') AS [c0]
    ) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END DESC, [n].[Year] DESC, [n].[Id]
