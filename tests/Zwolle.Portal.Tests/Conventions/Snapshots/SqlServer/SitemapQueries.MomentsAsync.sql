-- 1
-- @p int
SELECT TOP(@p) [m].[Slug], [m].[ChangedAt]
FROM [Moments] AS [m]
WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND [m].[IsExample] = CAST(0 AS bit)
ORDER BY [m].[ChangedAt] DESC, [m].[Id]
