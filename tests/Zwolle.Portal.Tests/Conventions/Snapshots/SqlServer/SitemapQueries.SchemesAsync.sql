-- 1
SELECT [f].[Slug], [f].[ChangedAt]
FROM [FundingSchemes] AS [f]
WHERE [f].[PublishedAt] IS NOT NULL AND [f].[WithdrawnAt] IS NULL
ORDER BY [f].[Id]
