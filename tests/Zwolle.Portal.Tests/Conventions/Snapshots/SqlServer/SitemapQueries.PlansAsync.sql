-- 1
-- @p int
SELECT TOP(@p) [p].[Slug], [p].[ChangedAt]
FROM [Plans] AS [p]
WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND [p].[IsExample] = CAST(0 AS bit)
ORDER BY [p].[ChangedAt] DESC, [p].[Id]
