-- 1
-- @id int
SELECT TOP(2) [f].[Id], [f].[AddedAt], [f].[Bytes], [f].[Kind], [f].[Maker], [f].[Name], [f].[RemovedAt], [f].[Title]
FROM [Files] AS [f]
WHERE [f].[Id] = @id
