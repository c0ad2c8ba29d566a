-- 1
-- @kind int
-- @slug nvarchar(80)
SELECT TOP(1) [s0].[Slug], [s0].[PublishedAt], [s0].[WithdrawnAt], [s0].[WithdrawnReason]
FROM [Slugs] AS [s]
INNER JOIN [Stories] AS [s0] ON [s].[ItemId] = [s0].[Id]
WHERE [s].[Kind] = @kind AND [s].[Text] = @slug
