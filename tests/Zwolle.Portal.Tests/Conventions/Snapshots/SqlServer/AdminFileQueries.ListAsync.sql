-- 1
SELECT COUNT(*)
FROM [Files] AS [f]
WHERE [f].[RemovedAt] IS NULL

-- 2
-- @p int
-- @p1 int
SELECT [f].[Id], [f].[AddedAt], [f].[Bytes], [f].[Kind], [f].[Maker], [f].[Name], [f].[RemovedAt], [f].[Title]
FROM [Files] AS [f]
WHERE [f].[RemovedAt] IS NULL
ORDER BY [f].[Id] DESC
OFFSET @p ROWS FETCH NEXT @p1 ROWS ONLY
