-- 1
-- @p int
-- @today date
-- @phase int
-- @none date
-- @phase7 int
SELECT [s0].[Part], [s0].[Id], [s0].[Until], [s0].[Part] AS [Year]
FROM (
    SELECT TOP(@p) 0 AS [Part], [p].[Id], MIN([s].[LastDay]) AS [Until]
    FROM [Plans] AS [p]
    INNER JOIN (
        SELECT [m0].[LastDay], [p0].[PlanId]
        FROM [PlanMoments] AS [p0]
        INNER JOIN (
            SELECT [m].[Id], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[FirstDay], [m].[LastDay], [m].[Outcome], [m].[PeriodPrecision]
            FROM [Moments] AS [m]
            WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL
        ) AS [m0] ON [p0].[MomentId] = [m0].[Id]
        WHERE [m0].[LastDay] >= @today AND [m0].[FirstDay] <= @today AND [m0].[PeriodPrecision] = 0 AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today) AND [m0].[CancelReason] IS NULL
    ) AS [s] ON [p].[Id] = [s].[PlanId]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND [p].[Phase] = @phase
    GROUP BY [p].[Id]
    ORDER BY MIN([s].[LastDay]), [p].[Id]
) AS [s0]
UNION ALL
SELECT [p2].[Part], [p2].[Id], [p2].[Until], [p2].[Year]
FROM (
    SELECT TOP(@p) 1 AS [Part], [p1].[Id], @none AS [Until], [p1].[PhaseYear] AS [Year]
    FROM [Plans] AS [p1]
    WHERE [p1].[PublishedAt] IS NOT NULL AND [p1].[WithdrawnAt] IS NULL AND [p1].[Phase] = @phase7
    ORDER BY [p1].[PhaseYear] DESC, [p1].[Id] DESC
) AS [p2]

-- 2
-- @phase int
-- @phase1 int
-- @phase3 int
-- @today date
-- @today11 date
-- @today17 date
-- @phase18 int
-- @phase19 int
SELECT 0 AS [Facet], [p0].[NeighbourhoodId] AS [Key], COUNT(*) AS [Count]
FROM [Plans] AS [p]
INNER JOIN [PlanNeighbourhood] AS [p0] ON [p].[Id] = [p0].[PlanId]
WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND [p].[Phase] = @phase
GROUP BY [p0].[NeighbourhoodId]
UNION ALL
SELECT 1 AS [Facet], [p2].[ThemeId] AS [Key], COUNT(*) AS [Count]
FROM [Plans] AS [p1]
INNER JOIN [PlanTheme] AS [p2] ON [p1].[Id] = [p2].[PlanId]
WHERE [p1].[PublishedAt] IS NOT NULL AND [p1].[WithdrawnAt] IS NULL AND [p1].[Phase] = @phase1
GROUP BY [p2].[ThemeId]
UNION ALL
SELECT 2 AS [Facet], [p4].[Key], COUNT(*) AS [Count]
FROM (
    SELECT CAST([p3].[Phase] AS int) AS [Key]
    FROM [Plans] AS [p3]
    WHERE [p3].[PublishedAt] IS NOT NULL AND [p3].[WithdrawnAt] IS NULL
) AS [p4]
GROUP BY [p4].[Key]
UNION ALL
SELECT 0 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p5]
    WHERE [p5].[PublishedAt] IS NOT NULL AND [p5].[WithdrawnAt] IS NULL AND [p5].[Phase] = @phase AND NOT EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p6]
        WHERE [p5].[Id] = [p6].[PlanId]) AND [p5].[IsAreaUnknown] = CAST(0 AS bit)
) AS [p7]
GROUP BY [p7].[Key]
UNION ALL
SELECT 3 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p8]
    WHERE [p8].[PublishedAt] IS NOT NULL AND [p8].[WithdrawnAt] IS NULL AND [p8].[Phase] = @phase3 AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p9]
        INNER JOIN (
            SELECT [m].[Id], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[FirstDay], [m].[LastDay], [m].[Outcome], [m].[PeriodPrecision]
            FROM [Moments] AS [m]
            WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL
        ) AS [m0] ON [p9].[MomentId] = [m0].[Id]
        WHERE [p8].[Id] = [p9].[PlanId] AND [m0].[LastDay] >= @today AND [m0].[FirstDay] <= @today AND [m0].[PeriodPrecision] = 0 AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today) AND [m0].[CancelReason] IS NULL)
) AS [p10]
GROUP BY [p10].[Key]
UNION ALL
SELECT 3 AS [Facet], 1 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p11]
    WHERE [p11].[PublishedAt] IS NOT NULL AND [p11].[WithdrawnAt] IS NULL AND [p11].[Phase] = @phase3 AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p12]
        INNER JOIN (
            SELECT [m1].[Id], [m1].[AnsweredOn], [m1].[CancelReason], [m1].[ClosedOn], [m1].[FirstDay], [m1].[LastDay], [m1].[Outcome], [m1].[PeriodPrecision]
            FROM [Moments] AS [m1]
            WHERE [m1].[PublishedAt] IS NOT NULL AND [m1].[WithdrawnAt] IS NULL
        ) AS [m2] ON [p12].[MomentId] = [m2].[Id]
        WHERE [p11].[Id] = [p12].[PlanId] AND ([m2].[LastDay] IS NULL OR ([m2].[LastDay] >= @today11 AND ([m2].[FirstDay] > @today11 OR [m2].[PeriodPrecision] <> 0 OR [m2].[PeriodPrecision] IS NULL))) AND ([m2].[ClosedOn] IS NULL OR [m2].[ClosedOn] > @today11) AND ([m2].[Outcome] IS NULL OR [m2].[AnsweredOn] > @today11) AND [m2].[CancelReason] IS NULL)
) AS [p13]
GROUP BY [p13].[Key]
UNION ALL
SELECT 3 AS [Facet], 2 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p14]
    WHERE [p14].[PublishedAt] IS NOT NULL AND [p14].[WithdrawnAt] IS NULL AND [p14].[Phase] = @phase3 AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p15]
        INNER JOIN (
            SELECT [m3].[Id], [m3].[AnsweredOn], [m3].[CancelReason], [m3].[Outcome]
            FROM [Moments] AS [m3]
            WHERE [m3].[PublishedAt] IS NOT NULL AND [m3].[WithdrawnAt] IS NULL
        ) AS [m4] ON [p15].[MomentId] = [m4].[Id]
        WHERE [p14].[Id] = [p15].[PlanId] AND [m4].[Outcome] IS NOT NULL AND ([m4].[AnsweredOn] IS NULL OR [m4].[AnsweredOn] <= @today17) AND [m4].[CancelReason] IS NULL)
) AS [p16]
GROUP BY [p16].[Key]
UNION ALL
SELECT 4 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p17]
    WHERE [p17].[PublishedAt] IS NOT NULL AND [p17].[WithdrawnAt] IS NULL AND [p17].[Phase] = @phase18
) AS [p18]
GROUP BY [p18].[Key]
UNION ALL
SELECT 5 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p19]
    WHERE [p19].[PublishedAt] IS NOT NULL AND [p19].[WithdrawnAt] IS NULL AND [p19].[Phase] = @phase19 AND [p19].[LocationId] IS NULL AND NOT EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p20]
        WHERE [p19].[Id] = [p20].[PlanId])
) AS [p21]
GROUP BY [p21].[Key]

-- 3
-- @today date
-- @p int
-- @phase int
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
END, [l].[Precision], [l].[Longitude], [l].[Latitude], [l].[Area_GeoJson], [l].[SubneighbourhoodId], [l].[NeighbourhoodId], [l].[Id], [p3].[NeighbourhoodId], [p3].[PlanId]
FROM (
    SELECT TOP(@p) [p].[Id], [p].[LocationId], [p].[Phase], [p].[PhaseYear], [p].[Slug], [p].[Title]
    FROM [Plans] AS [p]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND [p].[Phase] = @phase AND ([p].[LocationId] IS NOT NULL OR EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p0]
        WHERE [p].[Id] = [p0].[PlanId]))
    ORDER BY [p].[PhaseYear] DESC, [p].[Id] DESC
) AS [p1]
LEFT JOIN [Locations] AS [l] ON [p1].[LocationId] = [l].[Id]
LEFT JOIN [PlanNeighbourhood] AS [p3] ON [p1].[Id] = [p3].[PlanId]
ORDER BY [p1].[PhaseYear] DESC, [p1].[Id] DESC, [l].[Id], [p3].[PlanId]
