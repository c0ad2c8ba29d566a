-- 1
-- @p int
-- @month date
SELECT TOP(@p) [d].[Id], [d].[ChangedAt], [d].[Intro], [d].[IsExample], [d].[Month], [d].[PublicId], [d].[PublishedAt], [d].[Title], [d].[Version], [d].[WithdrawnAt], [d].[WithdrawnReason]
FROM [Digests] AS [d]
WHERE [d].[PublishedAt] IS NOT NULL AND [d].[WithdrawnAt] IS NULL AND [d].[Month] = @month AND [d].[IsExample] = CAST(0 AS bit)
ORDER BY [d].[Id]
