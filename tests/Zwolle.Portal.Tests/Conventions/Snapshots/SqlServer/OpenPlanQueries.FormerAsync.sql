-- 1
-- @id nvarchar(80)
SELECT TOP(1) [p].[Id], [p].[Slug], [p].[PublishedAt], [p].[WithdrawnAt], [p].[WithdrawnReason]
FROM [Slugs] AS [s]
INNER JOIN [Plans] AS [p] ON [s].[ItemId] = [p].[Id]
WHERE [s].[Kind] = 0 AND [s].[Text] = @id
