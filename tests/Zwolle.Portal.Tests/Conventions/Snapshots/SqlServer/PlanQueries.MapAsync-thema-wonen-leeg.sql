-- 1
-- @p int
-- @today date
-- @theme int
-- @none date
-- @theme7 int
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
        FROM [PlanTheme] AS [p0]
        WHERE [p].[Id] = [p0].[PlanId] AND [p0].[ThemeId] = @theme)
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
        FROM [PlanTheme] AS [p3]
        WHERE [p2].[Id] = [p3].[PlanId] AND [p3].[ThemeId] = @theme7)
    ORDER BY [p2].[PhaseYear] DESC, [p2].[Id] DESC
) AS [p4]

-- 2
-- @theme int
-- @theme1 int
-- @theme3 int
-- @today date
-- @today11 date
-- @today17 date
-- @theme18 int
-- @theme19 int
SELECT 0 AS [Facet], [p1].[NeighbourhoodId] AS [Key], COUNT(*) AS [Count]
FROM [Plans] AS [p]
INNER JOIN [PlanNeighbourhood] AS [p1] ON [p].[Id] = [p1].[PlanId]
WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND EXISTS (
    SELECT 1
    FROM [PlanTheme] AS [p0]
    WHERE [p].[Id] = [p0].[PlanId] AND [p0].[ThemeId] = @theme)
GROUP BY [p1].[NeighbourhoodId]
UNION ALL
SELECT 1 AS [Facet], [p3].[ThemeId] AS [Key], COUNT(*) AS [Count]
FROM [Plans] AS [p2]
INNER JOIN [PlanTheme] AS [p3] ON [p2].[Id] = [p3].[PlanId]
WHERE [p2].[PublishedAt] IS NOT NULL AND [p2].[WithdrawnAt] IS NULL
GROUP BY [p3].[ThemeId]
UNION ALL
SELECT 2 AS [Facet], [p6].[Key], COUNT(*) AS [Count]
FROM (
    SELECT CAST([p4].[Phase] AS int) AS [Key]
    FROM [Plans] AS [p4]
    WHERE [p4].[PublishedAt] IS NOT NULL AND [p4].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p5]
        WHERE [p4].[Id] = [p5].[PlanId] AND [p5].[ThemeId] = @theme1)
) AS [p6]
GROUP BY [p6].[Key]
UNION ALL
SELECT 0 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p7]
    WHERE [p7].[PublishedAt] IS NOT NULL AND [p7].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p8]
        WHERE [p7].[Id] = [p8].[PlanId] AND [p8].[ThemeId] = @theme) AND NOT EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p9]
        WHERE [p7].[Id] = [p9].[PlanId]) AND [p7].[IsAreaUnknown] = CAST(0 AS bit)
) AS [p10]
GROUP BY [p10].[Key]
UNION ALL
SELECT 3 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p11]
    WHERE [p11].[PublishedAt] IS NOT NULL AND [p11].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p12]
        WHERE [p11].[Id] = [p12].[PlanId] AND [p12].[ThemeId] = @theme3) AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p13]
        INNER JOIN (
            SELECT [m].[Id], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[FirstDay], [m].[LastDay], [m].[Outcome], [m].[PeriodPrecision]
            FROM [Moments] AS [m]
            WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL
        ) AS [m0] ON [p13].[MomentId] = [m0].[Id]
        WHERE [p11].[Id] = [p13].[PlanId] AND [m0].[LastDay] >= @today AND [m0].[FirstDay] <= @today AND [m0].[PeriodPrecision] = 0 AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today) AND [m0].[CancelReason] IS NULL)
) AS [p14]
GROUP BY [p14].[Key]
UNION ALL
SELECT 3 AS [Facet], 1 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p15]
    WHERE [p15].[PublishedAt] IS NOT NULL AND [p15].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p16]
        WHERE [p15].[Id] = [p16].[PlanId] AND [p16].[ThemeId] = @theme3) AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p17]
        INNER JOIN (
            SELECT [m1].[Id], [m1].[AnsweredOn], [m1].[CancelReason], [m1].[ClosedOn], [m1].[FirstDay], [m1].[LastDay], [m1].[Outcome], [m1].[PeriodPrecision]
            FROM [Moments] AS [m1]
            WHERE [m1].[PublishedAt] IS NOT NULL AND [m1].[WithdrawnAt] IS NULL
        ) AS [m2] ON [p17].[MomentId] = [m2].[Id]
        WHERE [p15].[Id] = [p17].[PlanId] AND ([m2].[LastDay] IS NULL OR ([m2].[LastDay] >= @today11 AND ([m2].[FirstDay] > @today11 OR [m2].[PeriodPrecision] <> 0 OR [m2].[PeriodPrecision] IS NULL))) AND ([m2].[ClosedOn] IS NULL OR [m2].[ClosedOn] > @today11) AND ([m2].[Outcome] IS NULL OR [m2].[AnsweredOn] > @today11) AND [m2].[CancelReason] IS NULL)
) AS [p18]
GROUP BY [p18].[Key]
UNION ALL
SELECT 3 AS [Facet], 2 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p19]
    WHERE [p19].[PublishedAt] IS NOT NULL AND [p19].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p20]
        WHERE [p19].[Id] = [p20].[PlanId] AND [p20].[ThemeId] = @theme3) AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p21]
        INNER JOIN (
            SELECT [m3].[Id], [m3].[AnsweredOn], [m3].[CancelReason], [m3].[Outcome]
            FROM [Moments] AS [m3]
            WHERE [m3].[PublishedAt] IS NOT NULL AND [m3].[WithdrawnAt] IS NULL
        ) AS [m4] ON [p21].[MomentId] = [m4].[Id]
        WHERE [p19].[Id] = [p21].[PlanId] AND [m4].[Outcome] IS NOT NULL AND ([m4].[AnsweredOn] IS NULL OR [m4].[AnsweredOn] <= @today17) AND [m4].[CancelReason] IS NULL)
) AS [p22]
GROUP BY [p22].[Key]
UNION ALL
SELECT 4 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p23]
    WHERE [p23].[PublishedAt] IS NOT NULL AND [p23].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p24]
        WHERE [p23].[Id] = [p24].[PlanId] AND [p24].[ThemeId] = @theme18)
) AS [p25]
GROUP BY [p25].[Key]
UNION ALL
SELECT 5 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p26]
    WHERE [p26].[PublishedAt] IS NOT NULL AND [p26].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p27]
        WHERE [p26].[Id] = [p27].[PlanId] AND [p27].[ThemeId] = @theme19) AND [p26].[LocationId] IS NULL AND NOT EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p28]
        WHERE [p26].[Id] = [p28].[PlanId])
) AS [p29]
GROUP BY [p29].[Key]

-- 3
-- @today date
-- @p int
-- @theme int
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
        FROM [PlanTheme] AS [p0]
        WHERE [p].[Id] = [p0].[PlanId] AND [p0].[ThemeId] = @theme) AND ([p].[LocationId] IS NOT NULL OR EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p1]
        WHERE [p].[Id] = [p1].[PlanId]))
    ORDER BY [p].[PhaseYear] DESC, [p].[Id] DESC
) AS [p2]
LEFT JOIN [Locations] AS [l] ON [p2].[LocationId] = [l].[Id]
LEFT JOIN [PlanNeighbourhood] AS [p4] ON [p2].[Id] = [p4].[PlanId]
ORDER BY [p2].[PhaseYear] DESC, [p2].[Id] DESC, [l].[Id], [p4].[PlanId]
