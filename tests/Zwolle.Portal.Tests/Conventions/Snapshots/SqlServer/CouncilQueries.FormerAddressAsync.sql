-- 1
-- @kind int
-- @slug nvarchar(80)
SELECT TOP(1) [p].[Slug], [p].[PublishedAt], [p].[WithdrawnAt], [p].[WithdrawnReason]
FROM [Slugs] AS [s]
INNER JOIN [Plans] AS [p] ON [s].[ItemId] = [p].[Id]
WHERE [s].[Kind] = @kind AND [s].[Text] = @slug
