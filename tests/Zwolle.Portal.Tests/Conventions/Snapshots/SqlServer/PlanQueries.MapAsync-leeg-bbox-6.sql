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
-- @p int
-- @today date
-- @west float
-- @east float
-- @south float
-- @north float
-- @east4 float
-- @west5 float
-- @north6 float
-- @south7 float
-- @subneighbourhoods nvarchar(4000)
-- @neighbourhoods nvarchar(4000)
SELECT [s0].[Id], [s0].[Slug], [s0].[Title], [s0].[Phase], [s0].[PhaseYear], [s0].[c], [s0].[c0], [s0].[Precision], [s0].[Longitude], [s0].[Latitude], [s0].[Area_GeoJson], [s0].[SubneighbourhoodId], [s0].[NeighbourhoodId], [s0].[Id0], [p3].[NeighbourhoodId], [p3].[PlanId]
FROM (
    SELECT TOP(@p) [p].[Id], [p].[Slug], [p].[Title], [p].[Phase], [p].[PhaseYear], CASE
        WHEN EXISTS (
            SELECT 1
            FROM [PlanMoments] AS [p2]
            INNER JOIN (
                SELECT [m].[Id], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[FirstDay], [m].[LastDay], [m].[Outcome], [m].[PeriodPrecision]
                FROM [Moments] AS [m]
                WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL
            ) AS [m0] ON [p2].[MomentId] = [m0].[Id]
            WHERE [p].[Id] = [p2].[PlanId] AND [m0].[LastDay] >= @today AND [m0].[FirstDay] <= @today AND [m0].[PeriodPrecision] = 0 AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today) AND [m0].[CancelReason] IS NULL) THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [c], CASE
        WHEN [l].[Id] IS NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [c0], [l].[Precision], [l].[Longitude], [l].[Latitude], [l].[Area_GeoJson], [l].[SubneighbourhoodId], [l].[NeighbourhoodId], [l].[Id] AS [Id0]
    FROM [Plans] AS [p]
    LEFT JOIN [Locations] AS [l] ON [p].[LocationId] = [l].[Id]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND ([p].[LocationId] IS NOT NULL OR EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p0]
        WHERE [p].[Id] = [p0].[PlanId])) AND (([l].[Precision] = 0 AND [l].[Longitude] >= @west AND [l].[Longitude] <= @east AND [l].[Latitude] >= @south AND [l].[Latitude] <= @north) OR ([l].[Precision] = 1 AND [l].[Area_West] <= @east4 AND [l].[Area_East] >= @west5 AND [l].[Area_South] <= @north6 AND [l].[Area_North] >= @south7) OR ([l].[Precision] = 2 AND [l].[SubneighbourhoodId] IS NOT NULL AND [l].[SubneighbourhoodId] IN (
        SELECT [s].[value]
        FROM OPENJSON(@subneighbourhoods) WITH ([value] int '$') AS [s]
    )) OR ([l].[Precision] = 2 AND [l].[SubneighbourhoodId] IS NULL AND [l].[NeighbourhoodId] IS NOT NULL AND [l].[NeighbourhoodId] IN (
        SELECT [n].[value]
        FROM OPENJSON(@neighbourhoods) WITH ([value] int '$') AS [n]
    )) OR (([p].[LocationId] IS NULL OR ([l].[Precision] = 2 AND [l].[SubneighbourhoodId] IS NULL AND [l].[NeighbourhoodId] IS NULL)) AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p1]
        WHERE [p].[Id] = [p1].[PlanId] AND [p1].[NeighbourhoodId] IN (
            SELECT [n0].[value]
            FROM OPENJSON(@neighbourhoods) WITH ([value] int '$') AS [n0]
        ))))
    ORDER BY [p].[PhaseYear] DESC, [p].[Id] DESC
) AS [s0]
LEFT JOIN [PlanNeighbourhood] AS [p3] ON [s0].[Id] = [p3].[PlanId]
ORDER BY [s0].[PhaseYear] DESC, [s0].[Id] DESC, [s0].[Id0], [p3].[PlanId]
