-- 1
-- @kind int
-- @slug nvarchar(80)
SELECT TOP(1) [i].[Slug], [i].[PublishedAt], [i].[WithdrawnAt], [i].[WithdrawnReason]
FROM [Slugs] AS [s]
INNER JOIN [Initiatives] AS [i] ON [s].[ItemId] = [i].[Id]
WHERE [s].[Kind] = @kind AND [s].[Text] = @slug
