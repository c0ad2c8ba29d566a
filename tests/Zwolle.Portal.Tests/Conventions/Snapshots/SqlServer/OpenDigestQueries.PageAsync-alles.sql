-- 1
-- @p int
-- @question_After int
-- @since datetime2
SELECT TOP(@p) [d].[Id], [d].[ChangedAt], [d].[Intro], [d].[IsExample], [d].[Month], [d].[PublicId], [d].[PublishedAt], [d].[Title], [d].[Version], [d].[WithdrawnAt], [d].[WithdrawnReason]
FROM [Digests] AS [d]
WHERE [d].[PublishedAt] IS NOT NULL AND [d].[WithdrawnAt] IS NULL AND [d].[Id] > @question_After AND [d].[ChangedAt] >= @since AND [d].[IsExample] = CAST(0 AS bit)
ORDER BY [d].[Id]
