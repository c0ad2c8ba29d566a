-- 1
SELECT [n].[Figures], [n].[Id], [n].[Code], [n].[Slug], [n].[Name], [n].[Outline_GeoJson], [n].[Intro], [n].[Residents], [n].[ResidentsYear], [n].[AreaKm2]
FROM [Neighbourhoods] AS [n]
ORDER BY [n].[Name]

-- 2
SELECT [s].[Name], [s].[NeighbourhoodId]
FROM [Subneighbourhoods] AS [s]
ORDER BY [s].[Code]

-- 3
SELECT [n].[Name], [s].[Name], [n].[NeighbourhoodId]
FROM [NeighbourhoodAliases] AS [n]
LEFT JOIN [Subneighbourhoods] AS [s] ON [n].[SubneighbourhoodId] = [s].[Id]
ORDER BY [n].[Id]

-- 4
SELECT [t].[Id], [t].[Slug], [t].[Name]
FROM [Themes] AS [t]
WHERE [t].[PublishedAt] IS NOT NULL AND [t].[WithdrawnAt] IS NULL
ORDER BY [t].[SortOrder]

-- 5
SELECT [p0].[NeighbourhoodId] AS [Id], COUNT(*) AS [Count]
FROM [Plans] AS [p]
INNER JOIN [PlanNeighbourhood] AS [p0] ON [p].[Id] = [p0].[PlanId]
WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL
GROUP BY [p0].[NeighbourhoodId]

-- 6
-- @today date
SELECT [m0].[NeighbourhoodId] AS [Id], COUNT(*) AS [Count]
FROM [Moments] AS [m]
INNER JOIN [MomentNeighbourhood] AS [m0] ON [m].[Id] = [m0].[MomentId]
WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND [m].[LastDay] >= @today AND [m].[FirstDay] <= @today AND [m].[PeriodPrecision] = 0 AND ([m].[ClosedOn] IS NULL OR [m].[ClosedOn] > @today) AND ([m].[Outcome] IS NULL OR [m].[AnsweredOn] > @today) AND [m].[CancelReason] IS NULL
GROUP BY [m0].[NeighbourhoodId]

-- 7
SELECT COUNT(*)
FROM [Plans] AS [p]
WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL

-- 8
-- @today date
SELECT COUNT(*)
FROM [Moments] AS [m]
WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND [m].[LastDay] >= @today AND [m].[FirstDay] <= @today AND [m].[PeriodPrecision] = 0 AND ([m].[ClosedOn] IS NULL OR [m].[ClosedOn] > @today) AND ([m].[Outcome] IS NULL OR [m].[AnsweredOn] > @today) AND [m].[CancelReason] IS NULL
