-- 1
-- @slug nvarchar(80)
SELECT TOP(2) [d].[Title]
FROM [Decisions] AS [d]
WHERE [d].[PublishedAt] IS NOT NULL AND [d].[WithdrawnAt] IS NULL AND [d].[Slug] = @slug
