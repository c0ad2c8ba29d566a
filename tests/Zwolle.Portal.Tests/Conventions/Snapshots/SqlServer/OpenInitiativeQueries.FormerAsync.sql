-- 1
-- @id nvarchar(80)
SELECT TOP(1) [i].[Id], [i].[Slug], [i].[PublishedAt], [i].[WithdrawnAt], [i].[WithdrawnReason]
FROM [Slugs] AS [s]
INNER JOIN [Initiatives] AS [i] ON [s].[ItemId] = [i].[Id]
WHERE [s].[Kind] = 4 AND [s].[Text] = @id
