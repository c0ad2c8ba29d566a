-- 1
-- @itemId int
SELECT TOP(2) [p].[Summary]
FROM [Plans] AS [p]
WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND [p].[Id] = @itemId
