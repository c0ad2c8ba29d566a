-- 1
-- @p int
SELECT TOP(@p) [d].[PublicId], [d].[Month], [d].[Title], [d].[Intro], [d].[IsExample], [d].[PublishedAt], [d].[ChangedAt]
FROM [Digests] AS [d]
WHERE [d].[PublishedAt] IS NOT NULL AND [d].[WithdrawnAt] IS NULL
ORDER BY [d].[Month] DESC
