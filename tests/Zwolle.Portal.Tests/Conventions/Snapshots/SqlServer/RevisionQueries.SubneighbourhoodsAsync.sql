-- 1
SELECT [s].[Id], [s].[Name], [n].[Name] AS [Neighbourhood]
FROM [Subneighbourhoods] AS [s]
INNER JOIN [Neighbourhoods] AS [n] ON [s].[NeighbourhoodId] = [n].[Id]
ORDER BY [n].[Name], [s].[Name]
