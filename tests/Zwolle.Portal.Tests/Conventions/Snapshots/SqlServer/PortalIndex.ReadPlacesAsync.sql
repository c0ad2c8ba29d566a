-- 1
SELECT CAST(1 AS bit) AS [IsNeighbourhood], [n].[Id], [n].[Code], [n].[Name], [n].[Outline_GeoJson] AS [GeoJson], [n].[Outline_West] AS [West], [n].[Outline_South] AS [South], [n].[Outline_East] AS [East], [n].[Outline_North] AS [North]
FROM [Neighbourhoods] AS [n]
UNION ALL
SELECT CAST(0 AS bit) AS [IsNeighbourhood], [s].[Id], [s].[Code], [s].[Name], [s].[Outline_GeoJson] AS [GeoJson], [s].[Outline_West] AS [West], [s].[Outline_South] AS [South], [s].[Outline_East] AS [East], [s].[Outline_North] AS [North]
FROM [Subneighbourhoods] AS [s]
