-- 1
-- @kind int
-- @slug nvarchar(80)
SELECT TOP(1) [m].[Slug], [m].[PublishedAt], [m].[WithdrawnAt], [m].[WithdrawnReason]
FROM [Slugs] AS [s]
INNER JOIN [Moments] AS [m] ON [s].[ItemId] = [m].[Id]
WHERE [s].[Kind] = @kind AND [s].[Text] = @slug
