-- 1
SELECT [g].[Slug], [g].[ChangedAt]
FROM [GuideSteps] AS [g]
WHERE [g].[PublishedAt] IS NOT NULL AND [g].[WithdrawnAt] IS NULL
ORDER BY [g].[Id]
