-- 1
-- @month date
SELECT TOP(1) [d].[Id], N'' AS [Slug], [d].[PublishedAt], [d].[WithdrawnAt], [d].[WithdrawnReason]
FROM [Digests] AS [d]
WHERE [d].[Month] = @month
