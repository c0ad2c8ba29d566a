-- 1
-- @p int
-- @word_contains nvarchar(4000)
-- @word1_contains nvarchar(4000)
-- @word2_contains nvarchar(4000)
SELECT TOP(@p) [p].[Id]
FROM [Plans] AS [p]
WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND [p].[SearchText] LIKE @word_contains ESCAPE N'\' AND [p].[SearchText] LIKE @word1_contains ESCAPE N'\' AND [p].[SearchText] LIKE @word2_contains ESCAPE N'\'
ORDER BY [p].[PhaseYear] DESC, [p].[Id] DESC

-- 2
-- @p int
-- @today10 date
-- @neighbourhood int
-- @theme int
-- @phase int
-- @today date
-- @ids nvarchar(4000)
-- @none date
-- @neighbourhood15 int
-- @theme16 int
-- @phase17 int
-- @today19 date
-- @ids23 nvarchar(4000)
-- @p34 int
-- @theme26 int
-- @phase27 int
-- @today29 date
-- @ids33 nvarchar(4000)
SELECT [s0].[Part], [s0].[Id], [s0].[Until], [s0].[Part] AS [Year]
FROM (
    SELECT TOP(@p) 0 AS [Part], [p].[Id], MIN([s].[LastDay]) AS [Until]
    FROM [Plans] AS [p]
    INNER JOIN (
        SELECT [m2].[LastDay], [p3].[PlanId]
        FROM [PlanMoments] AS [p3]
        INNER JOIN (
            SELECT [m1].[Id], [m1].[AnsweredOn], [m1].[CancelReason], [m1].[ClosedOn], [m1].[FirstDay], [m1].[LastDay], [m1].[Outcome], [m1].[PeriodPrecision]
            FROM [Moments] AS [m1]
            WHERE [m1].[PublishedAt] IS NOT NULL AND [m1].[WithdrawnAt] IS NULL
        ) AS [m2] ON [p3].[MomentId] = [m2].[Id]
        WHERE [m2].[LastDay] >= @today10 AND [m2].[FirstDay] <= @today10 AND [m2].[PeriodPrecision] = 0 AND ([m2].[ClosedOn] IS NULL OR [m2].[ClosedOn] > @today10) AND ([m2].[Outcome] IS NULL OR [m2].[AnsweredOn] > @today10) AND [m2].[CancelReason] IS NULL
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
        WHERE [p].[Id] = [p2].[PlanId] AND [m0].[LastDay] >= @today AND [m0].[FirstDay] <= @today AND [m0].[PeriodPrecision] = 0 AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today) AND [m0].[CancelReason] IS NULL) AND [p].[Id] IN (
        SELECT [i].[value]
        FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
    )
    GROUP BY [p].[Id]
    ORDER BY MIN([s].[LastDay]), [p].[Id]
) AS [s0]
UNION ALL
SELECT [p8].[Part], [p8].[Id], [p8].[Until], [p8].[Year]
FROM (
    SELECT TOP(@p) 1 AS [Part], [p4].[Id], @none AS [Until], [p4].[PhaseYear] AS [Year]
    FROM [Plans] AS [p4]
    WHERE [p4].[PublishedAt] IS NOT NULL AND [p4].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p5]
        WHERE [p4].[Id] = [p5].[PlanId] AND [p5].[NeighbourhoodId] = @neighbourhood15) AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p6]
        WHERE [p4].[Id] = [p6].[PlanId] AND [p6].[ThemeId] = @theme16) AND [p4].[Phase] = @phase17 AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p7]
        INNER JOIN (
            SELECT [m3].[Id], [m3].[AnsweredOn], [m3].[CancelReason], [m3].[ClosedOn], [m3].[FirstDay], [m3].[LastDay], [m3].[Outcome], [m3].[PeriodPrecision]
            FROM [Moments] AS [m3]
            WHERE [m3].[PublishedAt] IS NOT NULL AND [m3].[WithdrawnAt] IS NULL
        ) AS [m4] ON [p7].[MomentId] = [m4].[Id]
        WHERE [p4].[Id] = [p7].[PlanId] AND [m4].[LastDay] >= @today19 AND [m4].[FirstDay] <= @today19 AND [m4].[PeriodPrecision] = 0 AND ([m4].[ClosedOn] IS NULL OR [m4].[ClosedOn] > @today19) AND ([m4].[Outcome] IS NULL OR [m4].[AnsweredOn] > @today19) AND [m4].[CancelReason] IS NULL) AND [p4].[Id] IN (
        SELECT [i0].[value]
        FROM OPENJSON(@ids23) WITH ([value] int '$') AS [i0]
    )
    ORDER BY [p4].[PhaseYear] DESC, [p4].[Id] DESC
) AS [p8]
UNION ALL
SELECT [p13].[Part], [p13].[Id], [p13].[Until], [p13].[Year]
FROM (
    SELECT TOP(@p34) 2 AS [Part], [p9].[Id], @none AS [Until], [p9].[PhaseYear] AS [Year]
    FROM [Plans] AS [p9]
    WHERE [p9].[PublishedAt] IS NOT NULL AND [p9].[WithdrawnAt] IS NULL AND NOT EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p10]
        WHERE [p9].[Id] = [p10].[PlanId]) AND [p9].[IsAreaUnknown] = CAST(0 AS bit) AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p11]
        WHERE [p9].[Id] = [p11].[PlanId] AND [p11].[ThemeId] = @theme26) AND [p9].[Phase] = @phase27 AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p12]
        INNER JOIN (
            SELECT [m5].[Id], [m5].[AnsweredOn], [m5].[CancelReason], [m5].[ClosedOn], [m5].[FirstDay], [m5].[LastDay], [m5].[Outcome], [m5].[PeriodPrecision]
            FROM [Moments] AS [m5]
            WHERE [m5].[PublishedAt] IS NOT NULL AND [m5].[WithdrawnAt] IS NULL
        ) AS [m6] ON [p12].[MomentId] = [m6].[Id]
        WHERE [p9].[Id] = [p12].[PlanId] AND [m6].[LastDay] >= @today29 AND [m6].[FirstDay] <= @today29 AND [m6].[PeriodPrecision] = 0 AND ([m6].[ClosedOn] IS NULL OR [m6].[ClosedOn] > @today29) AND ([m6].[Outcome] IS NULL OR [m6].[AnsweredOn] > @today29) AND [m6].[CancelReason] IS NULL) AND [p9].[Id] IN (
        SELECT [i1].[value]
        FROM OPENJSON(@ids33) WITH ([value] int '$') AS [i1]
    )
    ORDER BY [p9].[PhaseYear] DESC, [p9].[Id] DESC
) AS [p13]

-- 3
-- @theme int
-- @phase int
-- @today date
-- @ids nvarchar(4000)
-- @neighbourhood int
-- @phase9 int
-- @today11 date
-- @ids15 nvarchar(4000)
-- @neighbourhood16 int
-- @theme17 int
-- @today19 date
-- @ids23 nvarchar(4000)
-- @neighbourhood32 int
-- @theme33 int
-- @phase34 int
-- @ids35 nvarchar(4000)
-- @today37 date
-- @today46 date
-- @today55 date
-- @neighbourhood56 int
-- @theme57 int
-- @phase58 int
-- @today60 date
-- @ids64 nvarchar(4000)
-- @neighbourhood65 int
-- @theme66 int
-- @phase67 int
-- @today69 date
-- @ids73 nvarchar(4000)
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
    WHERE [p].[Id] = [p1].[PlanId] AND [m0].[LastDay] >= @today AND [m0].[FirstDay] <= @today AND [m0].[PeriodPrecision] = 0 AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today) AND [m0].[CancelReason] IS NULL) AND [p].[Id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
)
GROUP BY [p2].[NeighbourhoodId]
UNION ALL
SELECT 1 AS [Facet], [p6].[ThemeId] AS [Key], COUNT(*) AS [Count]
FROM [Plans] AS [p3]
INNER JOIN [PlanTheme] AS [p6] ON [p3].[Id] = [p6].[PlanId]
WHERE [p3].[PublishedAt] IS NOT NULL AND [p3].[WithdrawnAt] IS NULL AND EXISTS (
    SELECT 1
    FROM [PlanNeighbourhood] AS [p4]
    WHERE [p3].[Id] = [p4].[PlanId] AND [p4].[NeighbourhoodId] = @neighbourhood) AND [p3].[Phase] = @phase9 AND EXISTS (
    SELECT 1
    FROM [PlanMoments] AS [p5]
    INNER JOIN (
        SELECT [m1].[Id], [m1].[AnsweredOn], [m1].[CancelReason], [m1].[ClosedOn], [m1].[FirstDay], [m1].[LastDay], [m1].[Outcome], [m1].[PeriodPrecision]
        FROM [Moments] AS [m1]
        WHERE [m1].[PublishedAt] IS NOT NULL AND [m1].[WithdrawnAt] IS NULL
    ) AS [m2] ON [p5].[MomentId] = [m2].[Id]
    WHERE [p3].[Id] = [p5].[PlanId] AND [m2].[LastDay] >= @today11 AND [m2].[FirstDay] <= @today11 AND [m2].[PeriodPrecision] = 0 AND ([m2].[ClosedOn] IS NULL OR [m2].[ClosedOn] > @today11) AND ([m2].[Outcome] IS NULL OR [m2].[AnsweredOn] > @today11) AND [m2].[CancelReason] IS NULL) AND [p3].[Id] IN (
    SELECT [i0].[value]
    FROM OPENJSON(@ids15) WITH ([value] int '$') AS [i0]
)
GROUP BY [p6].[ThemeId]
UNION ALL
SELECT 2 AS [Facet], [p11].[Key], COUNT(*) AS [Count]
FROM (
    SELECT CAST([p7].[Phase] AS int) AS [Key]
    FROM [Plans] AS [p7]
    WHERE [p7].[PublishedAt] IS NOT NULL AND [p7].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p8]
        WHERE [p7].[Id] = [p8].[PlanId] AND [p8].[NeighbourhoodId] = @neighbourhood16) AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p9]
        WHERE [p7].[Id] = [p9].[PlanId] AND [p9].[ThemeId] = @theme17) AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p10]
        INNER JOIN (
            SELECT [m3].[Id], [m3].[AnsweredOn], [m3].[CancelReason], [m3].[ClosedOn], [m3].[FirstDay], [m3].[LastDay], [m3].[Outcome], [m3].[PeriodPrecision]
            FROM [Moments] AS [m3]
            WHERE [m3].[PublishedAt] IS NOT NULL AND [m3].[WithdrawnAt] IS NULL
        ) AS [m4] ON [p10].[MomentId] = [m4].[Id]
        WHERE [p7].[Id] = [p10].[PlanId] AND [m4].[LastDay] >= @today19 AND [m4].[FirstDay] <= @today19 AND [m4].[PeriodPrecision] = 0 AND ([m4].[ClosedOn] IS NULL OR [m4].[ClosedOn] > @today19) AND ([m4].[Outcome] IS NULL OR [m4].[AnsweredOn] > @today19) AND [m4].[CancelReason] IS NULL) AND [p7].[Id] IN (
        SELECT [i1].[value]
        FROM OPENJSON(@ids23) WITH ([value] int '$') AS [i1]
    )
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
        WHERE [p12].[Id] = [p14].[PlanId] AND [m6].[LastDay] >= @today AND [m6].[FirstDay] <= @today AND [m6].[PeriodPrecision] = 0 AND ([m6].[ClosedOn] IS NULL OR [m6].[ClosedOn] > @today) AND ([m6].[Outcome] IS NULL OR [m6].[AnsweredOn] > @today) AND [m6].[CancelReason] IS NULL) AND [p12].[Id] IN (
        SELECT [i2].[value]
        FROM OPENJSON(@ids) WITH ([value] int '$') AS [i2]
    ) AND NOT EXISTS (
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
        WHERE [p17].[Id] = [p18].[PlanId] AND [p18].[NeighbourhoodId] = @neighbourhood32) AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p19]
        WHERE [p17].[Id] = [p19].[PlanId] AND [p19].[ThemeId] = @theme33) AND [p17].[Phase] = @phase34 AND [p17].[Id] IN (
        SELECT [i3].[value]
        FROM OPENJSON(@ids35) WITH ([value] int '$') AS [i3]
    ) AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p20]
        INNER JOIN (
            SELECT [m7].[Id], [m7].[AnsweredOn], [m7].[CancelReason], [m7].[ClosedOn], [m7].[FirstDay], [m7].[LastDay], [m7].[Outcome], [m7].[PeriodPrecision]
            FROM [Moments] AS [m7]
            WHERE [m7].[PublishedAt] IS NOT NULL AND [m7].[WithdrawnAt] IS NULL
        ) AS [m8] ON [p20].[MomentId] = [m8].[Id]
        WHERE [p17].[Id] = [p20].[PlanId] AND [m8].[LastDay] >= @today37 AND [m8].[FirstDay] <= @today37 AND [m8].[PeriodPrecision] = 0 AND ([m8].[ClosedOn] IS NULL OR [m8].[ClosedOn] > @today37) AND ([m8].[Outcome] IS NULL OR [m8].[AnsweredOn] > @today37) AND [m8].[CancelReason] IS NULL)
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
        WHERE [p22].[Id] = [p23].[PlanId] AND [p23].[NeighbourhoodId] = @neighbourhood32) AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p24]
        WHERE [p22].[Id] = [p24].[PlanId] AND [p24].[ThemeId] = @theme33) AND [p22].[Phase] = @phase34 AND [p22].[Id] IN (
        SELECT [i4].[value]
        FROM OPENJSON(@ids35) WITH ([value] int '$') AS [i4]
    ) AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p25]
        INNER JOIN (
            SELECT [m9].[Id], [m9].[AnsweredOn], [m9].[CancelReason], [m9].[ClosedOn], [m9].[FirstDay], [m9].[LastDay], [m9].[Outcome], [m9].[PeriodPrecision]
            FROM [Moments] AS [m9]
            WHERE [m9].[PublishedAt] IS NOT NULL AND [m9].[WithdrawnAt] IS NULL
        ) AS [m10] ON [p25].[MomentId] = [m10].[Id]
        WHERE [p22].[Id] = [p25].[PlanId] AND ([m10].[LastDay] IS NULL OR ([m10].[LastDay] >= @today46 AND ([m10].[FirstDay] > @today46 OR [m10].[PeriodPrecision] <> 0 OR [m10].[PeriodPrecision] IS NULL))) AND ([m10].[ClosedOn] IS NULL OR [m10].[ClosedOn] > @today46) AND ([m10].[Outcome] IS NULL OR [m10].[AnsweredOn] > @today46) AND [m10].[CancelReason] IS NULL)
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
        WHERE [p27].[Id] = [p28].[PlanId] AND [p28].[NeighbourhoodId] = @neighbourhood32) AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p29]
        WHERE [p27].[Id] = [p29].[PlanId] AND [p29].[ThemeId] = @theme33) AND [p27].[Phase] = @phase34 AND [p27].[Id] IN (
        SELECT [i5].[value]
        FROM OPENJSON(@ids35) WITH ([value] int '$') AS [i5]
    ) AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p30]
        INNER JOIN (
            SELECT [m11].[Id], [m11].[AnsweredOn], [m11].[CancelReason], [m11].[Outcome]
            FROM [Moments] AS [m11]
            WHERE [m11].[PublishedAt] IS NOT NULL AND [m11].[WithdrawnAt] IS NULL
        ) AS [m12] ON [p30].[MomentId] = [m12].[Id]
        WHERE [p27].[Id] = [p30].[PlanId] AND [m12].[Outcome] IS NOT NULL AND ([m12].[AnsweredOn] IS NULL OR [m12].[AnsweredOn] <= @today55) AND [m12].[CancelReason] IS NULL)
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
        WHERE [p32].[Id] = [p33].[PlanId] AND [p33].[NeighbourhoodId] = @neighbourhood56) AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p34]
        WHERE [p32].[Id] = [p34].[PlanId] AND [p34].[ThemeId] = @theme57) AND [p32].[Phase] = @phase58 AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p35]
        INNER JOIN (
            SELECT [m13].[Id], [m13].[AnsweredOn], [m13].[CancelReason], [m13].[ClosedOn], [m13].[FirstDay], [m13].[LastDay], [m13].[Outcome], [m13].[PeriodPrecision]
            FROM [Moments] AS [m13]
            WHERE [m13].[PublishedAt] IS NOT NULL AND [m13].[WithdrawnAt] IS NULL
        ) AS [m14] ON [p35].[MomentId] = [m14].[Id]
        WHERE [p32].[Id] = [p35].[PlanId] AND [m14].[LastDay] >= @today60 AND [m14].[FirstDay] <= @today60 AND [m14].[PeriodPrecision] = 0 AND ([m14].[ClosedOn] IS NULL OR [m14].[ClosedOn] > @today60) AND ([m14].[Outcome] IS NULL OR [m14].[AnsweredOn] > @today60) AND [m14].[CancelReason] IS NULL) AND [p32].[Id] IN (
        SELECT [i6].[value]
        FROM OPENJSON(@ids64) WITH ([value] int '$') AS [i6]
    )
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
        WHERE [p37].[Id] = [p38].[PlanId] AND [p38].[NeighbourhoodId] = @neighbourhood65) AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p39]
        WHERE [p37].[Id] = [p39].[PlanId] AND [p39].[ThemeId] = @theme66) AND [p37].[Phase] = @phase67 AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p40]
        INNER JOIN (
            SELECT [m15].[Id], [m15].[AnsweredOn], [m15].[CancelReason], [m15].[ClosedOn], [m15].[FirstDay], [m15].[LastDay], [m15].[Outcome], [m15].[PeriodPrecision]
            FROM [Moments] AS [m15]
            WHERE [m15].[PublishedAt] IS NOT NULL AND [m15].[WithdrawnAt] IS NULL
        ) AS [m16] ON [p40].[MomentId] = [m16].[Id]
        WHERE [p37].[Id] = [p40].[PlanId] AND [m16].[LastDay] >= @today69 AND [m16].[FirstDay] <= @today69 AND [m16].[PeriodPrecision] = 0 AND ([m16].[ClosedOn] IS NULL OR [m16].[ClosedOn] > @today69) AND ([m16].[Outcome] IS NULL OR [m16].[AnsweredOn] > @today69) AND [m16].[CancelReason] IS NULL) AND [p37].[Id] IN (
        SELECT [i7].[value]
        FROM OPENJSON(@ids73) WITH ([value] int '$') AS [i7]
    ) AND [p37].[LocationId] IS NULL AND NOT EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p41]
        WHERE [p37].[Id] = [p41].[PlanId])
) AS [p42]
GROUP BY [p42].[Key]

-- 4
-- @p int
-- @today23 date
-- @neighbourhood int
-- @theme int
-- @phase int
-- @today date
-- @ids nvarchar(4000)
-- @slug nvarchar(80)
-- @west float
-- @east float
-- @south float
-- @north float
-- @east14 float
-- @west15 float
-- @north16 float
-- @south17 float
-- @subneighbourhoods nvarchar(4000)
-- @neighbourhoods nvarchar(4000)
SELECT [s0].[Id], [s0].[Slug], [s0].[Title], [s0].[Phase], [s0].[PhaseYear], [s0].[c], [s0].[Precision], [s0].[Longitude], [s0].[Latitude], [s0].[Area_GeoJson], [s0].[SubneighbourhoodId], [s0].[NeighbourhoodId], [s0].[Id0], [p6].[NeighbourhoodId], [p6].[PlanId]
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
            WHERE [p].[Id] = [p5].[PlanId] AND [m2].[LastDay] >= @today23 AND [m2].[FirstDay] <= @today23 AND [m2].[PeriodPrecision] = 0 AND ([m2].[ClosedOn] IS NULL OR [m2].[ClosedOn] > @today23) AND ([m2].[Outcome] IS NULL OR [m2].[AnsweredOn] > @today23) AND [m2].[CancelReason] IS NULL) THEN CAST(1 AS bit)
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
        WHERE [p].[Id] = [p2].[PlanId] AND [m0].[LastDay] >= @today AND [m0].[FirstDay] <= @today AND [m0].[PeriodPrecision] = 0 AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today) AND [m0].[CancelReason] IS NULL) AND [p].[Id] IN (
        SELECT [i].[value]
        FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
    ) AND ([p].[LocationId] IS NOT NULL OR EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p3]
        WHERE [p].[Id] = [p3].[PlanId])) AND [p].[Slug] = @slug AND (([l].[Precision] = 0 AND [l].[Longitude] >= @west AND [l].[Longitude] <= @east AND [l].[Latitude] >= @south AND [l].[Latitude] <= @north) OR ([l].[Precision] = 1 AND [l].[Area_West] <= @east14 AND [l].[Area_East] >= @west15 AND [l].[Area_South] <= @north16 AND [l].[Area_North] >= @south17) OR ([l].[Precision] = 2 AND [l].[SubneighbourhoodId] IS NOT NULL AND [l].[SubneighbourhoodId] IN (
        SELECT [s].[value]
        FROM OPENJSON(@subneighbourhoods) WITH ([value] int '$') AS [s]
    )) OR ([l].[Precision] = 2 AND [l].[SubneighbourhoodId] IS NULL AND [l].[NeighbourhoodId] IS NOT NULL AND [l].[NeighbourhoodId] IN (
        SELECT [n].[value]
        FROM OPENJSON(@neighbourhoods) WITH ([value] int '$') AS [n]
    )) OR (([p].[LocationId] IS NULL OR ([l].[Precision] = 2 AND [l].[SubneighbourhoodId] IS NULL AND [l].[NeighbourhoodId] IS NULL)) AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p4]
        WHERE [p].[Id] = [p4].[PlanId] AND [p4].[NeighbourhoodId] IN (
            SELECT [n0].[value]
            FROM OPENJSON(@neighbourhoods) WITH ([value] int '$') AS [n0]
        ))))
    ORDER BY [p].[PhaseYear] DESC, [p].[Id] DESC
) AS [s0]
LEFT JOIN [PlanNeighbourhood] AS [p6] ON [s0].[Id] = [p6].[PlanId]
ORDER BY [s0].[PhaseYear] DESC, [s0].[Id] DESC, [s0].[Id0], [p6].[PlanId]
