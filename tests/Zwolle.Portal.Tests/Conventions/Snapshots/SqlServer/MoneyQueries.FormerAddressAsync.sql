-- 1
-- @kind int
-- @slug nvarchar(80)
SELECT TOP(1) [f].[Slug], [f].[PublishedAt], [f].[WithdrawnAt], [f].[WithdrawnReason]
FROM [Slugs] AS [s]
INNER JOIN [FundingSchemes] AS [f] ON [s].[ItemId] = [f].[Id]
WHERE [s].[Kind] = @kind AND [s].[Text] = @slug
