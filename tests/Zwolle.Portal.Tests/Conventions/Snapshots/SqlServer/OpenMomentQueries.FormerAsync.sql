-- 1
-- @id nvarchar(80)
SELECT TOP(1) [m].[Id], [m].[Slug], [m].[PublishedAt], [m].[WithdrawnAt], [m].[WithdrawnReason]
FROM [Slugs] AS [s]
INNER JOIN [Moments] AS [m] ON [s].[ItemId] = [m].[Id]
WHERE [s].[Kind] = 1 AND [s].[Text] = @id
