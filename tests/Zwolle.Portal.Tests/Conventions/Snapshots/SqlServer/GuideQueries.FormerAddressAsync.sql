-- 1
-- @slug nvarchar(80)
SELECT TOP(1) [g].[Id], [g].[Slug], [g].[PublishedAt], [g].[WithdrawnAt], [g].[WithdrawnReason]
FROM [Slugs] AS [s]
INNER JOIN [GuideSteps] AS [g] ON [s].[ItemId] = [g].[Id]
WHERE [s].[Kind] = 2 AND [s].[Text] = @slug
