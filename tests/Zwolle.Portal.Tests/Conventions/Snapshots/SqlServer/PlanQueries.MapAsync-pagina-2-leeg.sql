-- 1
-- @none date
-- @today date
-- @today7 date
-- @today12 date
SELECT 0 AS [Part], [p].[Id], CAST([p].[Phase] AS int) AS [Key], [p].[PhaseYear] AS [Year], [p].[IsAreaUnknown], CASE
    WHEN [p].[LocationId] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [HasLocation], @none AS [Until]
FROM [Plans] AS [p]
WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL
UNION ALL
SELECT 1 AS [Part], [p0].[PlanId] AS [Id], [p0].[NeighbourhoodId] AS [Key], 0 AS [Year], CAST(0 AS bit) AS [IsAreaUnknown], CAST(0 AS bit) AS [HasLocation], @none AS [Until]
FROM [PlanNeighbourhood] AS [p0]
UNION ALL
SELECT 2 AS [Part], [p1].[PlanId] AS [Id], [p1].[ThemeId] AS [Key], 0 AS [Year], CAST(0 AS bit) AS [IsAreaUnknown], CAST(0 AS bit) AS [HasLocation], @none AS [Until]
FROM [PlanTheme] AS [p1]
UNION ALL
SELECT 3 AS [Part], [p2].[PlanId] AS [Id], 0 AS [Key], 0 AS [Year], CAST(0 AS bit) AS [IsAreaUnknown], CAST(0 AS bit) AS [HasLocation], [m].[LastDay] AS [Until]
FROM [Moments] AS [m]
INNER JOIN [PlanMoments] AS [p2] ON [m].[Id] = [p2].[MomentId]
WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND [m].[LastDay] >= @today AND [m].[FirstDay] <= @today AND [m].[PeriodPrecision] = 0 AND ([m].[ClosedOn] IS NULL OR [m].[ClosedOn] > @today) AND ([m].[Outcome] IS NULL OR [m].[AnsweredOn] > @today) AND [m].[CancelReason] IS NULL
UNION ALL
SELECT 4 AS [Part], [p3].[PlanId] AS [Id], 0 AS [Key], 0 AS [Year], CAST(0 AS bit) AS [IsAreaUnknown], CAST(0 AS bit) AS [HasLocation], @none AS [Until]
FROM [Moments] AS [m0]
INNER JOIN [PlanMoments] AS [p3] ON [m0].[Id] = [p3].[MomentId]
WHERE [m0].[PublishedAt] IS NOT NULL AND [m0].[WithdrawnAt] IS NULL AND ([m0].[LastDay] IS NULL OR ([m0].[LastDay] >= @today7 AND ([m0].[FirstDay] > @today7 OR [m0].[PeriodPrecision] <> 0 OR [m0].[PeriodPrecision] IS NULL))) AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today7) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today7) AND [m0].[CancelReason] IS NULL
UNION ALL
SELECT 5 AS [Part], [p4].[PlanId] AS [Id], 0 AS [Key], 0 AS [Year], CAST(0 AS bit) AS [IsAreaUnknown], CAST(0 AS bit) AS [HasLocation], @none AS [Until]
FROM [Moments] AS [m1]
INNER JOIN [PlanMoments] AS [p4] ON [m1].[Id] = [p4].[MomentId]
WHERE [m1].[PublishedAt] IS NOT NULL AND [m1].[WithdrawnAt] IS NULL AND [m1].[Outcome] IS NOT NULL AND ([m1].[AnsweredOn] IS NULL OR [m1].[AnsweredOn] <= @today12) AND [m1].[CancelReason] IS NULL

-- 2
-- @today date
-- @p int
SELECT [p1].[Id], [p1].[Slug], [p1].[Title], [p1].[Phase], [p1].[PhaseYear], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p2]
        INNER JOIN (
            SELECT [m].[Id], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[FirstDay], [m].[LastDay], [m].[Outcome], [m].[PeriodPrecision]
            FROM [Moments] AS [m]
            WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL
        ) AS [m0] ON [p2].[MomentId] = [m0].[Id]
        WHERE [p1].[Id] = [p2].[PlanId] AND [m0].[LastDay] >= @today AND [m0].[FirstDay] <= @today AND [m0].[PeriodPrecision] = 0 AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today) AND [m0].[CancelReason] IS NULL) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [l].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Precision], [l].[Longitude], [l].[Latitude], [l].[Area_GeoJson], [l].[SubneighbourhoodId], [l].[NeighbourhoodId], [l].[Id], [p3].[NeighbourhoodId], [p3].[PlanId]
FROM (
    SELECT TOP(@p) [p].[Id], [p].[LocationId], [p].[Phase], [p].[PhaseYear], [p].[Slug], [p].[Title]
    FROM [Plans] AS [p]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND ([p].[LocationId] IS NOT NULL OR EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p0]
        WHERE [p].[Id] = [p0].[PlanId]))
    ORDER BY [p].[PhaseYear] DESC, [p].[Id] DESC
) AS [p1]
LEFT JOIN [Locations] AS [l] ON [p1].[LocationId] = [l].[Id]
LEFT JOIN [PlanNeighbourhood] AS [p3] ON [p1].[Id] = [p3].[PlanId]
ORDER BY [p1].[PhaseYear] DESC, [p1].[Id] DESC, [l].[Id], [p3].[PlanId]
