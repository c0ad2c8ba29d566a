-- 1
-- @p int
-- @today12 date
-- @neighbourhood int
-- @theme int
-- @phase int
-- @today date
-- @word_contains nvarchar(4000)
-- @word9_contains nvarchar(4000)
-- @word10_contains nvarchar(4000)
SELECT TOP(@p) [p].[Id]
FROM [Plans] AS [p]
INNER JOIN (
    SELECT [m2].[LastDay], [p3].[PlanId]
    FROM [PlanMoments] AS [p3]
    INNER JOIN (
        SELECT [m1].[Id], [m1].[AnsweredOn], [m1].[CancelReason], [m1].[ClosedOn], [m1].[FirstDay], [m1].[LastDay], [m1].[Outcome], [m1].[PeriodPrecision]
        FROM [Moments] AS [m1]
        WHERE [m1].[PublishedAt] IS NOT NULL AND [m1].[WithdrawnAt] IS NULL
    ) AS [m2] ON [p3].[MomentId] = [m2].[Id]
    WHERE [m2].[LastDay] >= @today12 AND [m2].[FirstDay] <= @today12 AND [m2].[PeriodPrecision] = 0 AND ([m2].[ClosedOn] IS NULL OR [m2].[ClosedOn] > @today12) AND ([m2].[Outcome] IS NULL OR [m2].[AnsweredOn] > @today12) AND [m2].[CancelReason] IS NULL
) AS [s] ON [p].[Id] = [s].[PlanId]
WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND EXISTS (
    SELECT 1
    FROM [PlanNeighbourhood] AS [p0]
    WHERE [p].[Id] = [p0].[PlanId] AND [p0].[NeighbourhoodId] = @neighbourhood) AND EXISTS (
    SELECT 1
    FROM [PlanTheme] AS [p1]
    WHERE [p].[Id] = [p1].[PlanId] AND [p1].[ThemeId] = @theme) AND [p].[Phase] = @phase AND EXISTS (
    SELECT 1
    FROM [PlanMoments] AS [p2]
    INNER JOIN (
        SELECT [m].[Id], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[FirstDay], [m].[LastDay], [m].[Outcome], [m].[PeriodPrecision]
        FROM [Moments] AS [m]
        WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL
    ) AS [m0] ON [p2].[MomentId] = [m0].[Id]
    WHERE [p].[Id] = [p2].[PlanId] AND [m0].[LastDay] >= @today AND [m0].[FirstDay] <= @today AND [m0].[PeriodPrecision] = 0 AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today) AND [m0].[CancelReason] IS NULL) AND [p].[SearchText] LIKE @word_contains ESCAPE N'\' AND [p].[SearchText] LIKE @word9_contains ESCAPE N'\' AND [p].[SearchText] LIKE @word10_contains ESCAPE N'\'
GROUP BY [p].[Id]
ORDER BY MIN([s].[LastDay]), [p].[Id]

-- 2
-- @theme int
-- @phase int
-- @today date
-- @word_contains nvarchar(4000)
-- @word8_contains nvarchar(4000)
-- @word9_contains nvarchar(4000)
-- @neighbourhood int
-- @phase11 int
-- @today13 date
-- @word17_contains nvarchar(4000)
-- @word18_contains nvarchar(4000)
-- @word19_contains nvarchar(4000)
-- @neighbourhood20 int
-- @theme21 int
-- @today23 date
-- @word27_contains nvarchar(4000)
-- @word28_contains nvarchar(4000)
-- @word29_contains nvarchar(4000)
-- @neighbourhood40 int
-- @theme41 int
-- @phase42 int
-- @word43_contains nvarchar(4000)
-- @word44_contains nvarchar(4000)
-- @word45_contains nvarchar(4000)
-- @today47 date
-- @today58 date
-- @today69 date
-- @neighbourhood70 int
-- @theme71 int
-- @phase72 int
-- @today74 date
-- @word78_contains nvarchar(4000)
-- @word79_contains nvarchar(4000)
-- @word80_contains nvarchar(4000)
-- @neighbourhood81 int
-- @theme82 int
-- @phase83 int
-- @today85 date
-- @word89_contains nvarchar(4000)
-- @word90_contains nvarchar(4000)
-- @word91_contains nvarchar(4000)
SELECT 0 AS [Facet], [p2].[NeighbourhoodId] AS [Key], COUNT(*) AS [Count]
FROM [Plans] AS [p]
INNER JOIN [PlanNeighbourhood] AS [p2] ON [p].[Id] = [p2].[PlanId]
WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND EXISTS (
    SELECT 1
    FROM [PlanTheme] AS [p0]
    WHERE [p].[Id] = [p0].[PlanId] AND [p0].[ThemeId] = @theme) AND [p].[Phase] = @phase AND EXISTS (
    SELECT 1
    FROM [PlanMoments] AS [p1]
    INNER JOIN (
        SELECT [m].[Id], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[FirstDay], [m].[LastDay], [m].[Outcome], [m].[PeriodPrecision]
        FROM [Moments] AS [m]
        WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL
    ) AS [m0] ON [p1].[MomentId] = [m0].[Id]
    WHERE [p].[Id] = [p1].[PlanId] AND [m0].[LastDay] >= @today AND [m0].[FirstDay] <= @today AND [m0].[PeriodPrecision] = 0 AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today) AND [m0].[CancelReason] IS NULL) AND [p].[SearchText] LIKE @word_contains ESCAPE N'\' AND [p].[SearchText] LIKE @word8_contains ESCAPE N'\' AND [p].[SearchText] LIKE @word9_contains ESCAPE N'\'
GROUP BY [p2].[NeighbourhoodId]
UNION ALL
SELECT 1 AS [Facet], [p6].[ThemeId] AS [Key], COUNT(*) AS [Count]
FROM [Plans] AS [p3]
INNER JOIN [PlanTheme] AS [p6] ON [p3].[Id] = [p6].[PlanId]
WHERE [p3].[PublishedAt] IS NOT NULL AND [p3].[WithdrawnAt] IS NULL AND EXISTS (
    SELECT 1
    FROM [PlanNeighbourhood] AS [p4]
    WHERE [p3].[Id] = [p4].[PlanId] AND [p4].[NeighbourhoodId] = @neighbourhood) AND [p3].[Phase] = @phase11 AND EXISTS (
    SELECT 1
    FROM [PlanMoments] AS [p5]
    INNER JOIN (
        SELECT [m1].[Id], [m1].[AnsweredOn], [m1].[CancelReason], [m1].[ClosedOn], [m1].[FirstDay], [m1].[LastDay], [m1].[Outcome], [m1].[PeriodPrecision]
        FROM [Moments] AS [m1]
        WHERE [m1].[PublishedAt] IS NOT NULL AND [m1].[WithdrawnAt] IS NULL
    ) AS [m2] ON [p5].[MomentId] = [m2].[Id]
    WHERE [p3].[Id] = [p5].[PlanId] AND [m2].[LastDay] >= @today13 AND [m2].[FirstDay] <= @today13 AND [m2].[PeriodPrecision] = 0 AND ([m2].[ClosedOn] IS NULL OR [m2].[ClosedOn] > @today13) AND ([m2].[Outcome] IS NULL OR [m2].[AnsweredOn] > @today13) AND [m2].[CancelReason] IS NULL) AND [p3].[SearchText] LIKE @word17_contains ESCAPE N'\' AND [p3].[SearchText] LIKE @word18_contains ESCAPE N'\' AND [p3].[SearchText] LIKE @word19_contains ESCAPE N'\'
GROUP BY [p6].[ThemeId]
UNION ALL
SELECT 2 AS [Facet], [p11].[Key], COUNT(*) AS [Count]
FROM (
    SELECT CAST([p7].[Phase] AS int) AS [Key]
    FROM [Plans] AS [p7]
    WHERE [p7].[PublishedAt] IS NOT NULL AND [p7].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p8]
        WHERE [p7].[Id] = [p8].[PlanId] AND [p8].[NeighbourhoodId] = @neighbourhood20) AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p9]
        WHERE [p7].[Id] = [p9].[PlanId] AND [p9].[ThemeId] = @theme21) AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p10]
        INNER JOIN (
            SELECT [m3].[Id], [m3].[AnsweredOn], [m3].[CancelReason], [m3].[ClosedOn], [m3].[FirstDay], [m3].[LastDay], [m3].[Outcome], [m3].[PeriodPrecision]
            FROM [Moments] AS [m3]
            WHERE [m3].[PublishedAt] IS NOT NULL AND [m3].[WithdrawnAt] IS NULL
        ) AS [m4] ON [p10].[MomentId] = [m4].[Id]
        WHERE [p7].[Id] = [p10].[PlanId] AND [m4].[LastDay] >= @today23 AND [m4].[FirstDay] <= @today23 AND [m4].[PeriodPrecision] = 0 AND ([m4].[ClosedOn] IS NULL OR [m4].[ClosedOn] > @today23) AND ([m4].[Outcome] IS NULL OR [m4].[AnsweredOn] > @today23) AND [m4].[CancelReason] IS NULL) AND [p7].[SearchText] LIKE @word27_contains ESCAPE N'\' AND [p7].[SearchText] LIKE @word28_contains ESCAPE N'\' AND [p7].[SearchText] LIKE @word29_contains ESCAPE N'\'
) AS [p11]
GROUP BY [p11].[Key]
UNION ALL
SELECT 0 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p12]
    WHERE [p12].[PublishedAt] IS NOT NULL AND [p12].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p13]
        WHERE [p12].[Id] = [p13].[PlanId] AND [p13].[ThemeId] = @theme) AND [p12].[Phase] = @phase AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p14]
        INNER JOIN (
            SELECT [m5].[Id], [m5].[AnsweredOn], [m5].[CancelReason], [m5].[ClosedOn], [m5].[FirstDay], [m5].[LastDay], [m5].[Outcome], [m5].[PeriodPrecision]
            FROM [Moments] AS [m5]
            WHERE [m5].[PublishedAt] IS NOT NULL AND [m5].[WithdrawnAt] IS NULL
        ) AS [m6] ON [p14].[MomentId] = [m6].[Id]
        WHERE [p12].[Id] = [p14].[PlanId] AND [m6].[LastDay] >= @today AND [m6].[FirstDay] <= @today AND [m6].[PeriodPrecision] = 0 AND ([m6].[ClosedOn] IS NULL OR [m6].[ClosedOn] > @today) AND ([m6].[Outcome] IS NULL OR [m6].[AnsweredOn] > @today) AND [m6].[CancelReason] IS NULL) AND [p12].[SearchText] LIKE @word_contains ESCAPE N'\' AND [p12].[SearchText] LIKE @word8_contains ESCAPE N'\' AND [p12].[SearchText] LIKE @word9_contains ESCAPE N'\' AND NOT EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p15]
        WHERE [p12].[Id] = [p15].[PlanId]) AND [p12].[IsAreaUnknown] = CAST(0 AS bit)
) AS [p16]
GROUP BY [p16].[Key]
UNION ALL
SELECT 3 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p17]
    WHERE [p17].[PublishedAt] IS NOT NULL AND [p17].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p18]
        WHERE [p17].[Id] = [p18].[PlanId] AND [p18].[NeighbourhoodId] = @neighbourhood40) AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p19]
        WHERE [p17].[Id] = [p19].[PlanId] AND [p19].[ThemeId] = @theme41) AND [p17].[Phase] = @phase42 AND [p17].[SearchText] LIKE @word43_contains ESCAPE N'\' AND [p17].[SearchText] LIKE @word44_contains ESCAPE N'\' AND [p17].[SearchText] LIKE @word45_contains ESCAPE N'\' AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p20]
        INNER JOIN (
            SELECT [m7].[Id], [m7].[AnsweredOn], [m7].[CancelReason], [m7].[ClosedOn], [m7].[FirstDay], [m7].[LastDay], [m7].[Outcome], [m7].[PeriodPrecision]
            FROM [Moments] AS [m7]
            WHERE [m7].[PublishedAt] IS NOT NULL AND [m7].[WithdrawnAt] IS NULL
        ) AS [m8] ON [p20].[MomentId] = [m8].[Id]
        WHERE [p17].[Id] = [p20].[PlanId] AND [m8].[LastDay] >= @today47 AND [m8].[FirstDay] <= @today47 AND [m8].[PeriodPrecision] = 0 AND ([m8].[ClosedOn] IS NULL OR [m8].[ClosedOn] > @today47) AND ([m8].[Outcome] IS NULL OR [m8].[AnsweredOn] > @today47) AND [m8].[CancelReason] IS NULL)
) AS [p21]
GROUP BY [p21].[Key]
UNION ALL
SELECT 3 AS [Facet], 1 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p22]
    WHERE [p22].[PublishedAt] IS NOT NULL AND [p22].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p23]
        WHERE [p22].[Id] = [p23].[PlanId] AND [p23].[NeighbourhoodId] = @neighbourhood40) AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p24]
        WHERE [p22].[Id] = [p24].[PlanId] AND [p24].[ThemeId] = @theme41) AND [p22].[Phase] = @phase42 AND [p22].[SearchText] LIKE @word43_contains ESCAPE N'\' AND [p22].[SearchText] LIKE @word44_contains ESCAPE N'\' AND [p22].[SearchText] LIKE @word45_contains ESCAPE N'\' AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p25]
        INNER JOIN (
            SELECT [m9].[Id], [m9].[AnsweredOn], [m9].[CancelReason], [m9].[ClosedOn], [m9].[FirstDay], [m9].[LastDay], [m9].[Outcome], [m9].[PeriodPrecision]
            FROM [Moments] AS [m9]
            WHERE [m9].[PublishedAt] IS NOT NULL AND [m9].[WithdrawnAt] IS NULL
        ) AS [m10] ON [p25].[MomentId] = [m10].[Id]
        WHERE [p22].[Id] = [p25].[PlanId] AND ([m10].[LastDay] IS NULL OR ([m10].[LastDay] >= @today58 AND ([m10].[FirstDay] > @today58 OR [m10].[PeriodPrecision] <> 0 OR [m10].[PeriodPrecision] IS NULL))) AND ([m10].[ClosedOn] IS NULL OR [m10].[ClosedOn] > @today58) AND ([m10].[Outcome] IS NULL OR [m10].[AnsweredOn] > @today58) AND [m10].[CancelReason] IS NULL)
) AS [p26]
GROUP BY [p26].[Key]
UNION ALL
SELECT 3 AS [Facet], 2 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p27]
    WHERE [p27].[PublishedAt] IS NOT NULL AND [p27].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p28]
        WHERE [p27].[Id] = [p28].[PlanId] AND [p28].[NeighbourhoodId] = @neighbourhood40) AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p29]
        WHERE [p27].[Id] = [p29].[PlanId] AND [p29].[ThemeId] = @theme41) AND [p27].[Phase] = @phase42 AND [p27].[SearchText] LIKE @word43_contains ESCAPE N'\' AND [p27].[SearchText] LIKE @word44_contains ESCAPE N'\' AND [p27].[SearchText] LIKE @word45_contains ESCAPE N'\' AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p30]
        INNER JOIN (
            SELECT [m11].[Id], [m11].[AnsweredOn], [m11].[CancelReason], [m11].[Outcome]
            FROM [Moments] AS [m11]
            WHERE [m11].[PublishedAt] IS NOT NULL AND [m11].[WithdrawnAt] IS NULL
        ) AS [m12] ON [p30].[MomentId] = [m12].[Id]
        WHERE [p27].[Id] = [p30].[PlanId] AND [m12].[Outcome] IS NOT NULL AND ([m12].[AnsweredOn] IS NULL OR [m12].[AnsweredOn] <= @today69) AND [m12].[CancelReason] IS NULL)
) AS [p31]
GROUP BY [p31].[Key]
UNION ALL
SELECT 4 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p32]
    WHERE [p32].[PublishedAt] IS NOT NULL AND [p32].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p33]
        WHERE [p32].[Id] = [p33].[PlanId] AND [p33].[NeighbourhoodId] = @neighbourhood70) AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p34]
        WHERE [p32].[Id] = [p34].[PlanId] AND [p34].[ThemeId] = @theme71) AND [p32].[Phase] = @phase72 AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p35]
        INNER JOIN (
            SELECT [m13].[Id], [m13].[AnsweredOn], [m13].[CancelReason], [m13].[ClosedOn], [m13].[FirstDay], [m13].[LastDay], [m13].[Outcome], [m13].[PeriodPrecision]
            FROM [Moments] AS [m13]
            WHERE [m13].[PublishedAt] IS NOT NULL AND [m13].[WithdrawnAt] IS NULL
        ) AS [m14] ON [p35].[MomentId] = [m14].[Id]
        WHERE [p32].[Id] = [p35].[PlanId] AND [m14].[LastDay] >= @today74 AND [m14].[FirstDay] <= @today74 AND [m14].[PeriodPrecision] = 0 AND ([m14].[ClosedOn] IS NULL OR [m14].[ClosedOn] > @today74) AND ([m14].[Outcome] IS NULL OR [m14].[AnsweredOn] > @today74) AND [m14].[CancelReason] IS NULL) AND [p32].[SearchText] LIKE @word78_contains ESCAPE N'\' AND [p32].[SearchText] LIKE @word79_contains ESCAPE N'\' AND [p32].[SearchText] LIKE @word80_contains ESCAPE N'\'
) AS [p36]
GROUP BY [p36].[Key]
UNION ALL
SELECT 5 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Plans] AS [p37]
    WHERE [p37].[PublishedAt] IS NOT NULL AND [p37].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p38]
        WHERE [p37].[Id] = [p38].[PlanId] AND [p38].[NeighbourhoodId] = @neighbourhood81) AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p39]
        WHERE [p37].[Id] = [p39].[PlanId] AND [p39].[ThemeId] = @theme82) AND [p37].[Phase] = @phase83 AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p40]
        INNER JOIN (
            SELECT [m15].[Id], [m15].[AnsweredOn], [m15].[CancelReason], [m15].[ClosedOn], [m15].[FirstDay], [m15].[LastDay], [m15].[Outcome], [m15].[PeriodPrecision]
            FROM [Moments] AS [m15]
            WHERE [m15].[PublishedAt] IS NOT NULL AND [m15].[WithdrawnAt] IS NULL
        ) AS [m16] ON [p40].[MomentId] = [m16].[Id]
        WHERE [p37].[Id] = [p40].[PlanId] AND [m16].[LastDay] >= @today85 AND [m16].[FirstDay] <= @today85 AND [m16].[PeriodPrecision] = 0 AND ([m16].[ClosedOn] IS NULL OR [m16].[ClosedOn] > @today85) AND ([m16].[Outcome] IS NULL OR [m16].[AnsweredOn] > @today85) AND [m16].[CancelReason] IS NULL) AND [p37].[SearchText] LIKE @word89_contains ESCAPE N'\' AND [p37].[SearchText] LIKE @word90_contains ESCAPE N'\' AND [p37].[SearchText] LIKE @word91_contains ESCAPE N'\' AND [p37].[LocationId] IS NULL AND NOT EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p41]
        WHERE [p37].[Id] = [p41].[PlanId])
) AS [p42]
GROUP BY [p42].[Key]

-- 3
-- @p int
-- @today25 date
-- @neighbourhood int
-- @theme int
-- @phase int
-- @today date
-- @word_contains nvarchar(4000)
-- @word9_contains nvarchar(4000)
-- @word10_contains nvarchar(4000)
-- @slug nvarchar(80)
-- @west float
-- @east float
-- @south float
-- @north float
-- @east16 float
-- @west17 float
-- @north18 float
-- @south19 float
-- @subneighbourhoods1 int
-- @subneighbourhoods2 int
-- @subneighbourhoods3 int
-- @subneighbourhoods4 int
-- @subneighbourhoods5 int
-- @subneighbourhoods6 int
-- @subneighbourhoods7 int
-- @subneighbourhoods8 int
-- @subneighbourhoods9 int
-- @subneighbourhoods10 int
-- @subneighbourhoods11 int
-- @subneighbourhoods12 int
-- @subneighbourhoods13 int
-- @subneighbourhoods14 int
-- @subneighbourhoods15 int
-- @subneighbourhoods16 int
-- @subneighbourhoods17 int
-- @subneighbourhoods18 int
-- @subneighbourhoods19 int
-- @subneighbourhoods20 int
-- @subneighbourhoods21 int
-- @subneighbourhoods22 int
-- @subneighbourhoods23 int
-- @subneighbourhoods24 int
-- @subneighbourhoods25 int
-- @subneighbourhoods26 int
-- @subneighbourhoods27 int
-- @subneighbourhoods28 int
-- @subneighbourhoods29 int
-- @subneighbourhoods30 int
-- @subneighbourhoods31 int
-- @subneighbourhoods32 int
-- @subneighbourhoods33 int
-- @subneighbourhoods34 int
-- @subneighbourhoods35 int
-- @subneighbourhoods36 int
-- @subneighbourhoods37 int
-- @subneighbourhoods38 int
-- @subneighbourhoods39 int
-- @subneighbourhoods40 int
-- @neighbourhoods1 int
-- @neighbourhoods2 int
-- @neighbourhoods3 int
-- @neighbourhoods4 int
-- @neighbourhoods5 int
-- @neighbourhoods6 int
-- @neighbourhoods7 int
-- @neighbourhoods8 int
-- @neighbourhoods9 int
-- @neighbourhoods10 int
SELECT [s].[Id], [s].[Slug], [s].[Title], [s].[Phase], [s].[PhaseYear], [s].[c], [s].[Precision], [s].[Longitude], [s].[Latitude], [s].[Area_GeoJson], [s].[SubneighbourhoodId], [s].[NeighbourhoodId], [s].[Id0], [p6].[NeighbourhoodId], [p6].[PlanId]
FROM (
    SELECT TOP(@p) [p].[Id], [p].[Slug], [p].[Title], [p].[Phase], [p].[PhaseYear], CASE
        WHEN EXISTS (
            SELECT 1
            FROM [PlanMoments] AS [p5]
            INNER JOIN (
                SELECT [m1].[Id], [m1].[AnsweredOn], [m1].[CancelReason], [m1].[ClosedOn], [m1].[FirstDay], [m1].[LastDay], [m1].[Outcome], [m1].[PeriodPrecision]
                FROM [Moments] AS [m1]
                WHERE [m1].[PublishedAt] IS NOT NULL AND [m1].[WithdrawnAt] IS NULL
            ) AS [m2] ON [p5].[MomentId] = [m2].[Id]
            WHERE [p].[Id] = [p5].[PlanId] AND [m2].[LastDay] >= @today25 AND [m2].[FirstDay] <= @today25 AND [m2].[PeriodPrecision] = 0 AND ([m2].[ClosedOn] IS NULL OR [m2].[ClosedOn] > @today25) AND ([m2].[Outcome] IS NULL OR [m2].[AnsweredOn] > @today25) AND [m2].[CancelReason] IS NULL) THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [c], [l].[Precision], [l].[Longitude], [l].[Latitude], [l].[Area_GeoJson], [l].[SubneighbourhoodId], [l].[NeighbourhoodId], [l].[Id] AS [Id0]
    FROM [Plans] AS [p]
    LEFT JOIN [Locations] AS [l] ON [p].[LocationId] = [l].[Id]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p0]
        WHERE [p].[Id] = [p0].[PlanId] AND [p0].[NeighbourhoodId] = @neighbourhood) AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p1]
        WHERE [p].[Id] = [p1].[PlanId] AND [p1].[ThemeId] = @theme) AND [p].[Phase] = @phase AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p2]
        INNER JOIN (
            SELECT [m].[Id], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[FirstDay], [m].[LastDay], [m].[Outcome], [m].[PeriodPrecision]
            FROM [Moments] AS [m]
            WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL
        ) AS [m0] ON [p2].[MomentId] = [m0].[Id]
        WHERE [p].[Id] = [p2].[PlanId] AND [m0].[LastDay] >= @today AND [m0].[FirstDay] <= @today AND [m0].[PeriodPrecision] = 0 AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today) AND [m0].[CancelReason] IS NULL) AND [p].[SearchText] LIKE @word_contains ESCAPE N'\' AND [p].[SearchText] LIKE @word9_contains ESCAPE N'\' AND [p].[SearchText] LIKE @word10_contains ESCAPE N'\' AND ([p].[LocationId] IS NOT NULL OR EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p3]
        WHERE [p].[Id] = [p3].[PlanId])) AND [p].[Slug] = @slug AND (([l].[Precision] = 0 AND [l].[Longitude] >= @west AND [l].[Longitude] <= @east AND [l].[Latitude] >= @south AND [l].[Latitude] <= @north) OR ([l].[Precision] = 1 AND [l].[Area_West] <= @east16 AND [l].[Area_East] >= @west17 AND [l].[Area_South] <= @north18 AND [l].[Area_North] >= @south19) OR ([l].[Precision] = 2 AND [l].[SubneighbourhoodId] IS NOT NULL AND [l].[SubneighbourhoodId] IN (@subneighbourhoods1, @subneighbourhoods2, @subneighbourhoods3, @subneighbourhoods4, @subneighbourhoods5, @subneighbourhoods6, @subneighbourhoods7, @subneighbourhoods8, @subneighbourhoods9, @subneighbourhoods10, @subneighbourhoods11, @subneighbourhoods12, @subneighbourhoods13, @subneighbourhoods14, @subneighbourhoods15, @subneighbourhoods16, @subneighbourhoods17, @subneighbourhoods18, @subneighbourhoods19, @subneighbourhoods20, @subneighbourhoods21, @subneighbourhoods22, @subneighbourhoods23, @subneighbourhoods24, @subneighbourhoods25, @subneighbourhoods26, @subneighbourhoods27, @subneighbourhoods28, @subneighbourhoods29, @subneighbourhoods30, @subneighbourhoods31, @subneighbourhoods32, @subneighbourhoods33, @subneighbourhoods34, @subneighbourhoods35, @subneighbourhoods36, @subneighbourhoods37, @subneighbourhoods38, @subneighbourhoods39, @subneighbourhoods40)) OR ([l].[Precision] = 2 AND [l].[SubneighbourhoodId] IS NULL AND [l].[NeighbourhoodId] IS NOT NULL AND [l].[NeighbourhoodId] IN (@neighbourhoods1, @neighbourhoods2, @neighbourhoods3, @neighbourhoods4, @neighbourhoods5, @neighbourhoods6, @neighbourhoods7, @neighbourhoods8, @neighbourhoods9, @neighbourhoods10)) OR (([p].[LocationId] IS NULL OR ([l].[Precision] = 2 AND [l].[SubneighbourhoodId] IS NULL AND [l].[NeighbourhoodId] IS NULL)) AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p4]
        WHERE [p].[Id] = [p4].[PlanId] AND [p4].[NeighbourhoodId] IN (@neighbourhoods1, @neighbourhoods2, @neighbourhoods3, @neighbourhoods4, @neighbourhoods5, @neighbourhoods6, @neighbourhoods7, @neighbourhoods8, @neighbourhoods9, @neighbourhoods10))))
    ORDER BY [p].[PhaseYear] DESC, [p].[Id] DESC
) AS [s]
LEFT JOIN [PlanNeighbourhood] AS [p6] ON [s].[Id] = [p6].[PlanId]
ORDER BY [s].[PhaseYear] DESC, [s].[Id] DESC, [s].[Id0], [p6].[PlanId]
