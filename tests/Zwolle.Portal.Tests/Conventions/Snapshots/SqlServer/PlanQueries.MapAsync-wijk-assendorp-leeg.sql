-- 1
-- @p int
-- @today date
-- @neighbourhood int
-- @none date
-- @neighbourhood7 int
-- @p10 int
SELECT [s0].[Part], [s0].[Id], [s0].[Until], [s0].[Part] AS [Year]
FROM (
    SELECT TOP(@p) 0 AS [Part], [p].[Id], MIN([s].[LastDay]) AS [Until]
    FROM [Plans] AS [p]
    INNER JOIN (
        SELECT [m0].[LastDay], [p1].[PlanId]
        FROM [PlanMoments] AS [p1]
        INNER JOIN (
            SELECT [m].[Id], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[FirstDay], [m].[LastDay], [m].[Outcome], [m].[PeriodPrecision]
            FROM [Moments] AS [m]
            WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL
        ) AS [m0] ON [p1].[MomentId] = [m0].[Id]
        WHERE [m0].[LastDay] >= @today AND [m0].[FirstDay] <= @today AND [m0].[PeriodPrecision] = 0 AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today) AND [m0].[CancelReason] IS NULL
    ) AS [s] ON [p].[Id] = [s].[PlanId]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p0]
        WHERE [p].[Id] = [p0].[PlanId] AND [p0].[NeighbourhoodId] = @neighbourhood)
    GROUP BY [p].[Id]
    ORDER BY MIN([s].[LastDay]), [p].[Id]
) AS [s0]
UNION ALL
SELECT [p4].[Part], [p4].[Id], [p4].[Until], [p4].[Year]
FROM (
    SELECT TOP(@p) 1 AS [Part], [p2].[Id], @none AS [Until], [p2].[PhaseYear] AS [Year]
    FROM [Plans] AS [p2]
    WHERE [p2].[PublishedAt] IS NOT NULL AND [p2].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p3]
        WHERE [p2].[Id] = [p3].[PlanId] AND [p3].[NeighbourhoodId] = @neighbourhood7)
    ORDER BY [p2].[PhaseYear] DESC, [p2].[Id] DESC
) AS [p4]
UNION ALL
SELECT [p7].[Part], [p7].[Id], [p7].[Until], [p7].[Year]
FROM (
    SELECT TOP(@p10) 2 AS [Part], [p5].[Id], @none AS [Until], [p5].[PhaseYear] AS [Year]
    FROM [Plans] AS [p5]
    WHERE [p5].[PublishedAt] IS NOT NULL AND [p5].[WithdrawnAt] IS NULL AND NOT EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p6]
        WHERE [p5].[Id] = [p6].[PlanId]) AND [p5].[IsAreaUnknown] = CAST(0 AS bit)
    ORDER BY [p5].[PhaseYear] DESC, [p5].[Id] DESC
) AS [p7]

-- 2
-- @neighbourhood int
-- @neighbourhood1 int
-- @neighbourhood2 int
-- @today date
-- @today10 date
-- @today16 date
-- @neighbourhood17 int
-- @neighbourhood18 int
SELECT 0 AS [Facet], [p0].[NeighbourhoodId] AS [Key], COUNT(*) AS [Count]
FROM [Plans] AS [p]
INNER JOIN [PlanNeighbourhood] AS [p0] ON [p].[Id] = [p0].[PlanId]
WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL
GROUP BY [p0].[NeighbourhoodId]
UNION ALL
SELECT 1 AS [Facet], [p3].[ThemeId] AS [Key], COUNT(*) AS [Count]
FROM [Plans] AS [p1]
INNER JOIN [PlanTheme] AS [p3] ON [p1].[Id] = [p3].[PlanId]
WHERE [p1].[PublishedAt] IS NOT NULL AND [p1].[WithdrawnAt] IS NULL AND EXISTS (
    SELECT 1
    FROM [PlanNeighbourhood] AS [p2]
    WHERE [p1].[Id] = [p2].[PlanId] AND [p2].[NeighbourhoodId] = @neighbourhood)
GROUP BY [p3].[ThemeId]
UNION ALL
SELECT 2 AS [Facet], [p6].[Key], COUNT(*) AS [Count]
FROM (
    SELECT CAST([p4].[Phase] AS int) AS [Key]
    FROM [Plans] AS [p4]
    WHERE [p4].[PublishedAt] IS NOT NULL AND [p4].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p5]
        WHERE [p4].[Id] = [p5].[PlanId] AND [p5].[NeighbourhoodId] = @neighbourhood1)
) AS [p6]
GROUP BY [p6].[Key]
UNION ALL
SELECT 0 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p7]
    WHERE [p7].[PublishedAt] IS NOT NULL AND [p7].[WithdrawnAt] IS NULL AND NOT EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p8]
        WHERE [p7].[Id] = [p8].[PlanId]) AND [p7].[IsAreaUnknown] = CAST(0 AS bit)
) AS [p9]
GROUP BY [p9].[Key]
UNION ALL
SELECT 3 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p10]
    WHERE [p10].[PublishedAt] IS NOT NULL AND [p10].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p11]
        WHERE [p10].[Id] = [p11].[PlanId] AND [p11].[NeighbourhoodId] = @neighbourhood2) AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p12]
        INNER JOIN (
            SELECT [m].[Id], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[FirstDay], [m].[LastDay], [m].[Outcome], [m].[PeriodPrecision]
            FROM [Moments] AS [m]
            WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL
        ) AS [m0] ON [p12].[MomentId] = [m0].[Id]
        WHERE [p10].[Id] = [p12].[PlanId] AND [m0].[LastDay] >= @today AND [m0].[FirstDay] <= @today AND [m0].[PeriodPrecision] = 0 AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today) AND [m0].[CancelReason] IS NULL)
) AS [p13]
GROUP BY [p13].[Key]
UNION ALL
SELECT 3 AS [Facet], 1 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p14]
    WHERE [p14].[PublishedAt] IS NOT NULL AND [p14].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p15]
        WHERE [p14].[Id] = [p15].[PlanId] AND [p15].[NeighbourhoodId] = @neighbourhood2) AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p16]
        INNER JOIN (
            SELECT [m1].[Id], [m1].[AnsweredOn], [m1].[CancelReason], [m1].[ClosedOn], [m1].[FirstDay], [m1].[LastDay], [m1].[Outcome], [m1].[PeriodPrecision]
            FROM [Moments] AS [m1]
            WHERE [m1].[PublishedAt] IS NOT NULL AND [m1].[WithdrawnAt] IS NULL
        ) AS [m2] ON [p16].[MomentId] = [m2].[Id]
        WHERE [p14].[Id] = [p16].[PlanId] AND ([m2].[LastDay] IS NULL OR ([m2].[LastDay] >= @today10 AND ([m2].[FirstDay] > @today10 OR [m2].[PeriodPrecision] <> 0 OR [m2].[PeriodPrecision] IS NULL))) AND ([m2].[ClosedOn] IS NULL OR [m2].[ClosedOn] > @today10) AND ([m2].[Outcome] IS NULL OR [m2].[AnsweredOn] > @today10) AND [m2].[CancelReason] IS NULL)
) AS [p17]
GROUP BY [p17].[Key]
UNION ALL
SELECT 3 AS [Facet], 2 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p18]
    WHERE [p18].[PublishedAt] IS NOT NULL AND [p18].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p19]
        WHERE [p18].[Id] = [p19].[PlanId] AND [p19].[NeighbourhoodId] = @neighbourhood2) AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p20]
        INNER JOIN (
            SELECT [m3].[Id], [m3].[AnsweredOn], [m3].[CancelReason], [m3].[Outcome]
            FROM [Moments] AS [m3]
            WHERE [m3].[PublishedAt] IS NOT NULL AND [m3].[WithdrawnAt] IS NULL
        ) AS [m4] ON [p20].[MomentId] = [m4].[Id]
        WHERE [p18].[Id] = [p20].[PlanId] AND [m4].[Outcome] IS NOT NULL AND ([m4].[AnsweredOn] IS NULL OR [m4].[AnsweredOn] <= @today16) AND [m4].[CancelReason] IS NULL)
) AS [p21]
GROUP BY [p21].[Key]
UNION ALL
SELECT 4 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p22]
    WHERE [p22].[PublishedAt] IS NOT NULL AND [p22].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p23]
        WHERE [p22].[Id] = [p23].[PlanId] AND [p23].[NeighbourhoodId] = @neighbourhood17)
) AS [p24]
GROUP BY [p24].[Key]
UNION ALL
SELECT 5 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p25]
    WHERE [p25].[PublishedAt] IS NOT NULL AND [p25].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p26]
        WHERE [p25].[Id] = [p26].[PlanId] AND [p26].[NeighbourhoodId] = @neighbourhood18) AND [p25].[LocationId] IS NULL AND NOT EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p27]
        WHERE [p25].[Id] = [p27].[PlanId])
) AS [p28]
GROUP BY [p28].[Key]

-- 3
-- @today date
-- @p int
-- @neighbourhood int
SELECT [p2].[Id], [p2].[Slug], [p2].[Title], [p2].[Phase], [p2].[PhaseYear], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p3]
        INNER JOIN (
            SELECT [m].[Id], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[FirstDay], [m].[LastDay], [m].[Outcome], [m].[PeriodPrecision]
            FROM [Moments] AS [m]
            WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL
        ) AS [m0] ON [p3].[MomentId] = [m0].[Id]
        WHERE [p2].[Id] = [p3].[PlanId] AND [m0].[LastDay] >= @today AND [m0].[FirstDay] <= @today AND [m0].[PeriodPrecision] = 0 AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today) AND [m0].[CancelReason] IS NULL) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Precision], [l].[Longitude], [l].[Latitude], [l].[Area_GeoJson], [l].[SubneighbourhoodId], [l].[NeighbourhoodId], [l].[Id], [p4].[NeighbourhoodId], [p4].[PlanId]
FROM (
    SELECT TOP(@p) [p].[Id], [p].[LocationId], [p].[Phase], [p].[PhaseYear], [p].[Slug], [p].[Title]
    FROM [Plans] AS [p]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p0]
        WHERE [p].[Id] = [p0].[PlanId] AND [p0].[NeighbourhoodId] = @neighbourhood) AND ([p].[LocationId] IS NOT NULL OR EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p1]
        WHERE [p].[Id] = [p1].[PlanId]))
    ORDER BY [p].[PhaseYear] DESC, [p].[Id] DESC
) AS [p2]
LEFT JOIN [Locations] AS [l] ON [p2].[LocationId] = [l].[Id]
LEFT JOIN [PlanNeighbourhood] AS [p4] ON [p2].[Id] = [p4].[PlanId]
ORDER BY [p2].[PhaseYear] DESC, [p2].[Id] DESC, [l].[Id], [p4].[PlanId]
