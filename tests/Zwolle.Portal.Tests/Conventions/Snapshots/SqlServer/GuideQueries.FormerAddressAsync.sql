-- 1
-- @kind int
-- @slug nvarchar(80)
SELECT TOP(1) [g].[Slug], [g].[PublishedAt], [g].[WithdrawnAt], [g].[WithdrawnReason]
FROM [Slugs] AS [s]
INNER JOIN [GuideSteps] AS [g] ON [s].[ItemId] = [g].[Id]
WHERE [s].[Kind] = @kind AND [s].[Text] = @slug
