-- 1
-- @p int
-- @chosen int
SELECT TOP(@p) [i].[Id], [i].[Title]
FROM [Initiatives] AS [i]
WHERE [i].[WithdrawnAt] IS NULL OR [i].[Id] = @chosen
ORDER BY ~CAST([i].[Id] ^ @chosen AS bit) DESC, [i].[ChangedAt] DESC, [i].[Id] DESC
