-- 1
-- @id nvarchar(80)
SELECT TOP(1) [d].[Id], [d].[Slug], [d].[PublishedAt], [d].[WithdrawnAt], [d].[WithdrawnReason]
FROM [Slugs] AS [s]
INNER JOIN [Decisions] AS [d] ON [s].[ItemId] = [d].[Id]
WHERE [s].[Kind] = 5 AND [s].[Text] = @id
