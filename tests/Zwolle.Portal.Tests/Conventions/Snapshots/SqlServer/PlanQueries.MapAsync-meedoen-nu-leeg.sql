-- 1
-- @p int
-- @today6 date
-- @today date
-- @none date
-- @today12 date
SELECT [s0].[Part], [s0].[Id], [s0].[Until], [s0].[Part] AS [Year]
FROM (
    SELECT TOP(@p) 0 AS [Part], [p].[Id], MIN([s].[LastDay]) AS [Until]
    FROM [Plans] AS [p]
    INNER JOIN (
        SELECT [m2].[LastDay], [p1].[PlanId]
        FROM [PlanMoments] AS [p1]
        INNER JOIN (
            SELECT [m1].[Id], [m1].[AnsweredOn], [m1].[CancelReason], [m1].[ClosedOn], [m1].[FirstDay], [m1].[LastDay], [m1].[Outcome], [m1].[PeriodPrecision]
            FROM [Moments] AS [m1]
            WHERE [m1].[PublishedAt] IS NOT NULL AND [m1].[WithdrawnAt] IS NULL
        ) AS [m2] ON [p1].[MomentId] = [m2].[Id]
        WHERE [m2].[LastDay] >= @today6 AND [m2].[FirstDay] <= @today6 AND [m2].[PeriodPrecision] = 0 AND ([m2].[ClosedOn] IS NULL OR [m2].[ClosedOn] > @today6) AND ([m2].[Outcome] IS NULL OR [m2].[AnsweredOn] > @today6) AND [m2].[CancelReason] IS NULL
    ) AS [s] ON [p].[Id] = [s].[PlanId]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p0]
        INNER JOIN (
            SELECT [m].[Id], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[FirstDay], [m].[LastDay], [m].[Outcome], [m].[PeriodPrecision]
            FROM [Moments] AS [m]
            WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL
        ) AS [m0] ON [p0].[MomentId] = [m0].[Id]
        WHERE [p].[Id] = [p0].[PlanId] AND [m0].[LastDay] >= @today AND [m0].[FirstDay] <= @today AND [m0].[PeriodPrecision] = 0 AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today) AND [m0].[CancelReason] IS NULL)
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
        FROM [PlanMoments] AS [p3]
        INNER JOIN (
            SELECT [m3].[Id], [m3].[AnsweredOn], [m3].[CancelReason], [m3].[ClosedOn], [m3].[FirstDay], [m3].[LastDay], [m3].[Outcome], [m3].[PeriodPrecision]
            FROM [Moments] AS [m3]
            WHERE [m3].[PublishedAt] IS NOT NULL AND [m3].[WithdrawnAt] IS NULL
        ) AS [m4] ON [p3].[MomentId] = [m4].[Id]
        WHERE [p2].[Id] = [p3].[PlanId] AND [m4].[LastDay] >= @today12 AND [m4].[FirstDay] <= @today12 AND [m4].[PeriodPrecision] = 0 AND ([m4].[ClosedOn] IS NULL OR [m4].[ClosedOn] > @today12) AND ([m4].[Outcome] IS NULL OR [m4].[AnsweredOn] > @today12) AND [m4].[CancelReason] IS NULL)
    ORDER BY [p2].[PhaseYear] DESC, [p2].[Id] DESC
) AS [p4]

-- 2
-- @today date
-- @today6 date
-- @today11 date
-- @today21 date
-- @today26 date
-- @today31 date
-- @today33 date
-- @today38 date
SELECT 0 AS [Facet], [p1].[NeighbourhoodId] AS [Key], COUNT(*) AS [Count]
FROM [Plans] AS [p]
INNER JOIN [PlanNeighbourhood] AS [p1] ON [p].[Id] = [p1].[PlanId]
WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND EXISTS (
    SELECT 1
    FROM [PlanMoments] AS [p0]
    INNER JOIN (
        SELECT [m].[Id], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[FirstDay], [m].[LastDay], [m].[Outcome], [m].[PeriodPrecision]
        FROM [Moments] AS [m]
        WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL
    ) AS [m0] ON [p0].[MomentId] = [m0].[Id]
    WHERE [p].[Id] = [p0].[PlanId] AND [m0].[LastDay] >= @today AND [m0].[FirstDay] <= @today AND [m0].[PeriodPrecision] = 0 AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today) AND [m0].[CancelReason] IS NULL)
GROUP BY [p1].[NeighbourhoodId]
UNION ALL
SELECT 1 AS [Facet], [p4].[ThemeId] AS [Key], COUNT(*) AS [Count]
FROM [Plans] AS [p2]
INNER JOIN [PlanTheme] AS [p4] ON [p2].[Id] = [p4].[PlanId]
WHERE [p2].[PublishedAt] IS NOT NULL AND [p2].[WithdrawnAt] IS NULL AND EXISTS (
    SELECT 1
    FROM [PlanMoments] AS [p3]
    INNER JOIN (
        SELECT [m1].[Id], [m1].[AnsweredOn], [m1].[CancelReason], [m1].[ClosedOn], [m1].[FirstDay], [m1].[LastDay], [m1].[Outcome], [m1].[PeriodPrecision]
        FROM [Moments] AS [m1]
        WHERE [m1].[PublishedAt] IS NOT NULL AND [m1].[WithdrawnAt] IS NULL
    ) AS [m2] ON [p3].[MomentId] = [m2].[Id]
    WHERE [p2].[Id] = [p3].[PlanId] AND [m2].[LastDay] >= @today6 AND [m2].[FirstDay] <= @today6 AND [m2].[PeriodPrecision] = 0 AND ([m2].[ClosedOn] IS NULL OR [m2].[ClosedOn] > @today6) AND ([m2].[Outcome] IS NULL OR [m2].[AnsweredOn] > @today6) AND [m2].[CancelReason] IS NULL)
GROUP BY [p4].[ThemeId]
UNION ALL
SELECT 2 AS [Facet], [p7].[Key], COUNT(*) AS [Count]
FROM (
    SELECT CAST([p5].[Phase] AS int) AS [Key]
    FROM [Plans] AS [p5]
    WHERE [p5].[PublishedAt] IS NOT NULL AND [p5].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p6]
        INNER JOIN (
            SELECT [m3].[Id], [m3].[AnsweredOn], [m3].[CancelReason], [m3].[ClosedOn], [m3].[FirstDay], [m3].[LastDay], [m3].[Outcome], [m3].[PeriodPrecision]
            FROM [Moments] AS [m3]
            WHERE [m3].[PublishedAt] IS NOT NULL AND [m3].[WithdrawnAt] IS NULL
        ) AS [m4] ON [p6].[MomentId] = [m4].[Id]
        WHERE [p5].[Id] = [p6].[PlanId] AND [m4].[LastDay] >= @today11 AND [m4].[FirstDay] <= @today11 AND [m4].[PeriodPrecision] = 0 AND ([m4].[ClosedOn] IS NULL OR [m4].[ClosedOn] > @today11) AND ([m4].[Outcome] IS NULL OR [m4].[AnsweredOn] > @today11) AND [m4].[CancelReason] IS NULL)
) AS [p7]
GROUP BY [p7].[Key]
UNION ALL
SELECT 0 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p8]
    WHERE [p8].[PublishedAt] IS NOT NULL AND [p8].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p9]
        INNER JOIN (
            SELECT [m5].[Id], [m5].[AnsweredOn], [m5].[CancelReason], [m5].[ClosedOn], [m5].[FirstDay], [m5].[LastDay], [m5].[Outcome], [m5].[PeriodPrecision]
            FROM [Moments] AS [m5]
            WHERE [m5].[PublishedAt] IS NOT NULL AND [m5].[WithdrawnAt] IS NULL
        ) AS [m6] ON [p9].[MomentId] = [m6].[Id]
        WHERE [p8].[Id] = [p9].[PlanId] AND [m6].[LastDay] >= @today AND [m6].[FirstDay] <= @today AND [m6].[PeriodPrecision] = 0 AND ([m6].[ClosedOn] IS NULL OR [m6].[ClosedOn] > @today) AND ([m6].[Outcome] IS NULL OR [m6].[AnsweredOn] > @today) AND [m6].[CancelReason] IS NULL) AND NOT EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p10]
        WHERE [p8].[Id] = [p10].[PlanId]) AND [p8].[IsAreaUnknown] = CAST(0 AS bit)
) AS [p11]
GROUP BY [p11].[Key]
UNION ALL
SELECT 3 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p12]
    WHERE [p12].[PublishedAt] IS NOT NULL AND [p12].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p13]
        INNER JOIN (
            SELECT [m7].[Id], [m7].[AnsweredOn], [m7].[CancelReason], [m7].[ClosedOn], [m7].[FirstDay], [m7].[LastDay], [m7].[Outcome], [m7].[PeriodPrecision]
            FROM [Moments] AS [m7]
            WHERE [m7].[PublishedAt] IS NOT NULL AND [m7].[WithdrawnAt] IS NULL
        ) AS [m8] ON [p13].[MomentId] = [m8].[Id]
        WHERE [p12].[Id] = [p13].[PlanId] AND [m8].[LastDay] >= @today21 AND [m8].[FirstDay] <= @today21 AND [m8].[PeriodPrecision] = 0 AND ([m8].[ClosedOn] IS NULL OR [m8].[ClosedOn] > @today21) AND ([m8].[Outcome] IS NULL OR [m8].[AnsweredOn] > @today21) AND [m8].[CancelReason] IS NULL)
) AS [p14]
GROUP BY [p14].[Key]
UNION ALL
SELECT 3 AS [Facet], 1 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p15]
    WHERE [p15].[PublishedAt] IS NOT NULL AND [p15].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p16]
        INNER JOIN (
            SELECT [m9].[Id], [m9].[AnsweredOn], [m9].[CancelReason], [m9].[ClosedOn], [m9].[FirstDay], [m9].[LastDay], [m9].[Outcome], [m9].[PeriodPrecision]
            FROM [Moments] AS [m9]
            WHERE [m9].[PublishedAt] IS NOT NULL AND [m9].[WithdrawnAt] IS NULL
        ) AS [m10] ON [p16].[MomentId] = [m10].[Id]
        WHERE [p15].[Id] = [p16].[PlanId] AND ([m10].[LastDay] IS NULL OR ([m10].[LastDay] >= @today26 AND ([m10].[FirstDay] > @today26 OR [m10].[PeriodPrecision] <> 0 OR [m10].[PeriodPrecision] IS NULL))) AND ([m10].[ClosedOn] IS NULL OR [m10].[ClosedOn] > @today26) AND ([m10].[Outcome] IS NULL OR [m10].[AnsweredOn] > @today26) AND [m10].[CancelReason] IS NULL)
) AS [p17]
GROUP BY [p17].[Key]
UNION ALL
SELECT 3 AS [Facet], 2 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p18]
    WHERE [p18].[PublishedAt] IS NOT NULL AND [p18].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p19]
        INNER JOIN (
            SELECT [m11].[Id], [m11].[AnsweredOn], [m11].[CancelReason], [m11].[Outcome]
            FROM [Moments] AS [m11]
            WHERE [m11].[PublishedAt] IS NOT NULL AND [m11].[WithdrawnAt] IS NULL
        ) AS [m12] ON [p19].[MomentId] = [m12].[Id]
        WHERE [p18].[Id] = [p19].[PlanId] AND [m12].[Outcome] IS NOT NULL AND ([m12].[AnsweredOn] IS NULL OR [m12].[AnsweredOn] <= @today31) AND [m12].[CancelReason] IS NULL)
) AS [p20]
GROUP BY [p20].[Key]
UNION ALL
SELECT 4 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p21]
    WHERE [p21].[PublishedAt] IS NOT NULL AND [p21].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p22]
        INNER JOIN (
            SELECT [m13].[Id], [m13].[AnsweredOn], [m13].[CancelReason], [m13].[ClosedOn], [m13].[FirstDay], [m13].[LastDay], [m13].[Outcome], [m13].[PeriodPrecision]
            FROM [Moments] AS [m13]
            WHERE [m13].[PublishedAt] IS NOT NULL AND [m13].[WithdrawnAt] IS NULL
        ) AS [m14] ON [p22].[MomentId] = [m14].[Id]
        WHERE [p21].[Id] = [p22].[PlanId] AND [m14].[LastDay] >= @today33 AND [m14].[FirstDay] <= @today33 AND [m14].[PeriodPrecision] = 0 AND ([m14].[ClosedOn] IS NULL OR [m14].[ClosedOn] > @today33) AND ([m14].[Outcome] IS NULL OR [m14].[AnsweredOn] > @today33) AND [m14].[CancelReason] IS NULL)
) AS [p23]
GROUP BY [p23].[Key]
UNION ALL
SELECT 5 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p24]
    WHERE [p24].[PublishedAt] IS NOT NULL AND [p24].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p25]
        INNER JOIN (
            SELECT [m15].[Id], [m15].[AnsweredOn], [m15].[CancelReason], [m15].[ClosedOn], [m15].[FirstDay], [m15].[LastDay], [m15].[Outcome], [m15].[PeriodPrecision]
            FROM [Moments] AS [m15]
            WHERE [m15].[PublishedAt] IS NOT NULL AND [m15].[WithdrawnAt] IS NULL
        ) AS [m16] ON [p25].[MomentId] = [m16].[Id]
        WHERE [p24].[Id] = [p25].[PlanId] AND [m16].[LastDay] >= @today38 AND [m16].[FirstDay] <= @today38 AND [m16].[PeriodPrecision] = 0 AND ([m16].[ClosedOn] IS NULL OR [m16].[ClosedOn] > @today38) AND ([m16].[Outcome] IS NULL OR [m16].[AnsweredOn] > @today38) AND [m16].[CancelReason] IS NULL) AND [p24].[LocationId] IS NULL AND NOT EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p26]
        WHERE [p24].[Id] = [p26].[PlanId])
) AS [p27]
GROUP BY [p27].[Key]

-- 3
-- @today7 date
-- @p int
-- @today date
SELECT [p2].[Id], [p2].[Slug], [p2].[Title], [p2].[Phase], [p2].[PhaseYear], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p3]
        INNER JOIN (
            SELECT [m1].[Id], [m1].[AnsweredOn], [m1].[CancelReason], [m1].[ClosedOn], [m1].[FirstDay], [m1].[LastDay], [m1].[Outcome], [m1].[PeriodPrecision]
            FROM [Moments] AS [m1]
            WHERE [m1].[PublishedAt] IS NOT NULL AND [m1].[WithdrawnAt] IS NULL
        ) AS [m2] ON [p3].[MomentId] = [m2].[Id]
        WHERE [p2].[Id] = [p3].[PlanId] AND [m2].[LastDay] >= @today7 AND [m2].[FirstDay] <= @today7 AND [m2].[PeriodPrecision] = 0 AND ([m2].[ClosedOn] IS NULL OR [m2].[ClosedOn] > @today7) AND ([m2].[Outcome] IS NULL OR [m2].[AnsweredOn] > @today7) AND [m2].[CancelReason] IS NULL) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Precision], [l].[Longitude], [l].[Latitude], [l].[Area_GeoJson], [l].[SubneighbourhoodId], [l].[NeighbourhoodId], [l].[Id], [p4].[NeighbourhoodId], [p4].[PlanId]
FROM (
    SELECT TOP(@p) [p].[Id], [p].[LocationId], [p].[Phase], [p].[PhaseYear], [p].[Slug], [p].[Title]
    FROM [Plans] AS [p]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p0]
        INNER JOIN (
            SELECT [m].[Id], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[FirstDay], [m].[LastDay], [m].[Outcome], [m].[PeriodPrecision]
            FROM [Moments] AS [m]
            WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL
        ) AS [m0] ON [p0].[MomentId] = [m0].[Id]
        WHERE [p].[Id] = [p0].[PlanId] AND [m0].[LastDay] >= @today AND [m0].[FirstDay] <= @today AND [m0].[PeriodPrecision] = 0 AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today) AND [m0].[CancelReason] IS NULL) AND ([p].[LocationId] IS NOT NULL OR EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p1]
        WHERE [p].[Id] = [p1].[PlanId]))
    ORDER BY [p].[PhaseYear] DESC, [p].[Id] DESC
) AS [p2]
LEFT JOIN [Locations] AS [l] ON [p2].[LocationId] = [l].[Id]
LEFT JOIN [PlanNeighbourhood] AS [p4] ON [p2].[Id] = [p4].[PlanId]
ORDER BY [p2].[PhaseYear] DESC, [p2].[Id] DESC, [l].[Id], [p4].[PlanId]
