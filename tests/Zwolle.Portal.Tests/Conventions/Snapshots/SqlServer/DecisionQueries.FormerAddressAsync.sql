-- 1
-- @kind int
-- @slug nvarchar(80)
SELECT TOP(1) [d].[Slug], [d].[PublishedAt], [d].[WithdrawnAt], [d].[WithdrawnReason]
FROM [Slugs] AS [s]
INNER JOIN [Decisions] AS [d] ON [s].[ItemId] = [d].[Id]
WHERE [s].[Kind] = @kind AND [s].[Text] = @slug
