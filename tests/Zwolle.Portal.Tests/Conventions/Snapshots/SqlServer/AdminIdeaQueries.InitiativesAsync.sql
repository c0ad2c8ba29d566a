-- 1
-- @p int
SELECT TOP(@p) [i].[Id], [i].[Title]
FROM [Initiatives] AS [i]
WHERE [i].[WithdrawnAt] IS NULL AND [i].[IsExample] = CAST(0 AS bit)
ORDER BY [i].[Id] DESC
