-- 1
-- @id nvarchar(80)
SELECT TOP(1) [f].[Id], [f].[Slug], [f].[PublishedAt], [f].[WithdrawnAt], [f].[WithdrawnReason]
FROM [Slugs] AS [s]
INNER JOIN [FundingSchemes] AS [f] ON [s].[ItemId] = [f].[Id]
WHERE [s].[Kind] = 3 AND [s].[Text] = @id
