-- 1
-- @p int
-- @chosen int
SELECT TOP(@p) [i].[Id], [i].[Title]
FROM [Initiatives] AS [i]
WHERE [i].[Id] = @chosen OR ([i].[WithdrawnAt] IS NULL AND [i].[IsExample] = CAST(0 AS bit))
ORDER BY ~CAST([i].[Id] ^ @chosen AS bit) DESC, [i].[Id] DESC
