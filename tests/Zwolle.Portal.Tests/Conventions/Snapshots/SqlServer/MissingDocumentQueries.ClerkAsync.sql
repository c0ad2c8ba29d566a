-- 1
SELECT TOP(1) [c].[Title], [c].[Phone], [c].[Email], [c].[Address]
FROM [ContactRoutes] AS [c]
WHERE [c].[PublishedAt] IS NOT NULL AND [c].[WithdrawnAt] IS NULL AND [c].[NeighbourhoodId] IS NULL AND ([c].[Title] LIKE N'%griffie%' OR [c].[Title] LIKE N'%Griffie%')
ORDER BY [c].[SortOrder], [c].[Id]
