-- 1
-- @p int
-- @today date
-- @theme int
-- @MaxValue date
SELECT TOP(@p) [m].[Id]
FROM [Moments] AS [m]
WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND ([m].[LastDay] IS NULL OR [m].[LastDay] >= @today) AND ([m].[ClosedOn] IS NULL OR [m].[ClosedOn] > @today) AND ([m].[Outcome] IS NULL OR [m].[AnsweredOn] > @today) AND [m].[CancelReason] IS NULL AND EXISTS (
    SELECT 1
    FROM [PlanMoments] AS [p]
    INNER JOIN (
        SELECT [p0].[Id]
        FROM [Plans] AS [p0]
        WHERE [p0].[PublishedAt] IS NOT NULL AND [p0].[WithdrawnAt] IS NULL
    ) AS [p1] ON [p].[PlanId] = [p1].[Id]
    WHERE [m].[Id] = [p].[MomentId] AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p2]
        WHERE [p1].[Id] = [p2].[PlanId] AND [p2].[ThemeId] = @theme))
ORDER BY COALESCE([m].[LastDay], @MaxValue), [m].[Id]

-- 2
-- @today date
-- @theme int
-- @today4 date
-- @theme7 int
-- @today8 date
-- @today11 date
-- @theme14 int
-- @today15 date
-- @theme18 int
-- @key int
-- @today19 date
-- @theme22 int
-- @key28 int
-- @today24 date
-- @theme27 int
-- @key33 int
-- @today29 date
-- @theme32 int
-- @key36 int
-- @today34 date
-- @theme35 int
-- @key38 int
-- @theme37 int
SELECT 0 AS [Facet], [m0].[NeighbourhoodId] AS [Key], COUNT(*) AS [Count]
FROM [Moments] AS [m]
INNER JOIN [MomentNeighbourhood] AS [m0] ON [m].[Id] = [m0].[MomentId]
WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND ([m].[LastDay] IS NULL OR [m].[LastDay] >= @today) AND ([m].[ClosedOn] IS NULL OR [m].[ClosedOn] > @today) AND ([m].[Outcome] IS NULL OR [m].[AnsweredOn] > @today) AND [m].[CancelReason] IS NULL AND EXISTS (
    SELECT 1
    FROM [PlanMoments] AS [p]
    INNER JOIN (
        SELECT [p0].[Id]
        FROM [Plans] AS [p0]
        WHERE [p0].[PublishedAt] IS NOT NULL AND [p0].[WithdrawnAt] IS NULL
    ) AS [p1] ON [p].[PlanId] = [p1].[Id]
    WHERE [m].[Id] = [p].[MomentId] AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p2]
        WHERE [p1].[Id] = [p2].[PlanId] AND [p2].[ThemeId] = @theme))
GROUP BY [m0].[NeighbourhoodId]
UNION ALL
SELECT 1 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m1]
    WHERE [m1].[PublishedAt] IS NOT NULL AND [m1].[WithdrawnAt] IS NULL AND ([m1].[LastDay] IS NULL OR [m1].[LastDay] >= @today4) AND ([m1].[ClosedOn] IS NULL OR [m1].[ClosedOn] > @today4) AND ([m1].[Outcome] IS NULL OR [m1].[AnsweredOn] > @today4) AND [m1].[CancelReason] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p3]
        INNER JOIN (
            SELECT [p4].[Id]
            FROM [Plans] AS [p4]
            WHERE [p4].[PublishedAt] IS NOT NULL AND [p4].[WithdrawnAt] IS NULL
        ) AS [p5] ON [p3].[PlanId] = [p5].[Id]
        WHERE [m1].[Id] = [p3].[MomentId] AND EXISTS (
            SELECT 1
            FROM [PlanTheme] AS [p6]
            WHERE [p5].[Id] = [p6].[PlanId] AND [p6].[ThemeId] = @theme7)) AND NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m2]
        WHERE [m1].[Id] = [m2].[MomentId]) AND [m1].[IsAreaUnknown] = CAST(0 AS bit)
) AS [m3]
GROUP BY [m3].[Key]
UNION ALL
SELECT 2 AS [Facet], [s0].[ThemeId] AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT DISTINCT [m4].[Id], [s].[ThemeId]
    FROM [Moments] AS [m4]
    INNER JOIN (
        SELECT [p10].[ThemeId], [p7].[MomentId]
        FROM [PlanMoments] AS [p7]
        INNER JOIN (
            SELECT [p8].[Id]
            FROM [Plans] AS [p8]
            WHERE [p8].[PublishedAt] IS NOT NULL AND [p8].[WithdrawnAt] IS NULL
        ) AS [p9] ON [p7].[PlanId] = [p9].[Id]
        INNER JOIN [PlanTheme] AS [p10] ON [p9].[Id] = [p10].[PlanId]
    ) AS [s] ON [m4].[Id] = [s].[MomentId]
    WHERE [m4].[PublishedAt] IS NOT NULL AND [m4].[WithdrawnAt] IS NULL AND ([m4].[LastDay] IS NULL OR [m4].[LastDay] >= @today8) AND ([m4].[ClosedOn] IS NULL OR [m4].[ClosedOn] > @today8) AND ([m4].[Outcome] IS NULL OR [m4].[AnsweredOn] > @today8) AND [m4].[CancelReason] IS NULL
) AS [s0]
GROUP BY [s0].[ThemeId]
UNION ALL
SELECT 3 AS [Facet], [m6].[Key], COUNT(*) AS [Count]
FROM (
    SELECT CAST([m5].[Kind] AS int) AS [Key]
    FROM [Moments] AS [m5]
    WHERE [m5].[PublishedAt] IS NOT NULL AND [m5].[WithdrawnAt] IS NULL AND ([m5].[LastDay] IS NULL OR [m5].[LastDay] >= @today11) AND ([m5].[ClosedOn] IS NULL OR [m5].[ClosedOn] > @today11) AND ([m5].[Outcome] IS NULL OR [m5].[AnsweredOn] > @today11) AND [m5].[CancelReason] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p11]
        INNER JOIN (
            SELECT [p12].[Id]
            FROM [Plans] AS [p12]
            WHERE [p12].[PublishedAt] IS NOT NULL AND [p12].[WithdrawnAt] IS NULL
        ) AS [p13] ON [p11].[PlanId] = [p13].[Id]
        WHERE [m5].[Id] = [p11].[MomentId] AND EXISTS (
            SELECT 1
            FROM [PlanTheme] AS [p14]
            WHERE [p13].[Id] = [p14].[PlanId] AND [p14].[ThemeId] = @theme14))
) AS [m6]
GROUP BY [m6].[Key]
UNION ALL
SELECT 5 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m7]
    WHERE [m7].[PublishedAt] IS NOT NULL AND [m7].[WithdrawnAt] IS NULL AND ([m7].[LastDay] IS NULL OR [m7].[LastDay] >= @today15) AND ([m7].[ClosedOn] IS NULL OR [m7].[ClosedOn] > @today15) AND ([m7].[Outcome] IS NULL OR [m7].[AnsweredOn] > @today15) AND [m7].[CancelReason] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p15]
        INNER JOIN (
            SELECT [p16].[Id]
            FROM [Plans] AS [p16]
            WHERE [p16].[PublishedAt] IS NOT NULL AND [p16].[WithdrawnAt] IS NULL
        ) AS [p17] ON [p15].[PlanId] = [p17].[Id]
        WHERE [m7].[Id] = [p15].[MomentId] AND EXISTS (
            SELECT 1
            FROM [PlanTheme] AS [p18]
            WHERE [p17].[Id] = [p18].[PlanId] AND [p18].[ThemeId] = @theme18))
) AS [m8]
GROUP BY [m8].[Key]
UNION ALL
SELECT 4 AS [Facet], @key AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m9]
    WHERE [m9].[PublishedAt] IS NOT NULL AND [m9].[WithdrawnAt] IS NULL AND ([m9].[LastDay] IS NULL OR [m9].[LastDay] >= @today19) AND ([m9].[ClosedOn] IS NULL OR [m9].[ClosedOn] > @today19) AND ([m9].[Outcome] IS NULL OR [m9].[AnsweredOn] > @today19) AND [m9].[CancelReason] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p19]
        INNER JOIN (
            SELECT [p20].[Id]
            FROM [Plans] AS [p20]
            WHERE [p20].[PublishedAt] IS NOT NULL AND [p20].[WithdrawnAt] IS NULL
        ) AS [p21] ON [p19].[PlanId] = [p21].[Id]
        WHERE [m9].[Id] = [p19].[MomentId] AND EXISTS (
            SELECT 1
            FROM [PlanTheme] AS [p22]
            WHERE [p21].[Id] = [p22].[PlanId] AND [p22].[ThemeId] = @theme22))
) AS [m10]
GROUP BY [m10].[Key]
UNION ALL
SELECT 4 AS [Facet], @key28 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m11]
    WHERE [m11].[PublishedAt] IS NOT NULL AND [m11].[WithdrawnAt] IS NULL AND ([m11].[LastDay] < @today24 OR [m11].[ClosedOn] <= @today24 OR ([m11].[Outcome] IS NOT NULL AND ([m11].[AnsweredOn] IS NULL OR [m11].[AnsweredOn] <= @today24))) AND [m11].[CancelReason] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p23]
        INNER JOIN (
            SELECT [p24].[Id]
            FROM [Plans] AS [p24]
            WHERE [p24].[PublishedAt] IS NOT NULL AND [p24].[WithdrawnAt] IS NULL
        ) AS [p25] ON [p23].[PlanId] = [p25].[Id]
        WHERE [m11].[Id] = [p23].[MomentId] AND EXISTS (
            SELECT 1
            FROM [PlanTheme] AS [p26]
            WHERE [p25].[Id] = [p26].[PlanId] AND [p26].[ThemeId] = @theme27))
) AS [m12]
GROUP BY [m12].[Key]
UNION ALL
SELECT 4 AS [Facet], @key33 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m13]
    WHERE [m13].[PublishedAt] IS NOT NULL AND [m13].[WithdrawnAt] IS NULL AND ([m13].[LastDay] < @today29 OR [m13].[ClosedOn] <= @today29) AND ([m13].[Outcome] IS NULL OR [m13].[AnsweredOn] > @today29) AND [m13].[CancelReason] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p27]
        INNER JOIN (
            SELECT [p28].[Id]
            FROM [Plans] AS [p28]
            WHERE [p28].[PublishedAt] IS NOT NULL AND [p28].[WithdrawnAt] IS NULL
        ) AS [p29] ON [p27].[PlanId] = [p29].[Id]
        WHERE [m13].[Id] = [p27].[MomentId] AND EXISTS (
            SELECT 1
            FROM [PlanTheme] AS [p30]
            WHERE [p29].[Id] = [p30].[PlanId] AND [p30].[ThemeId] = @theme32))
) AS [m14]
GROUP BY [m14].[Key]
UNION ALL
SELECT 4 AS [Facet], @key36 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m15]
    WHERE [m15].[PublishedAt] IS NOT NULL AND [m15].[WithdrawnAt] IS NULL AND [m15].[Outcome] IS NOT NULL AND ([m15].[AnsweredOn] IS NULL OR [m15].[AnsweredOn] <= @today34) AND [m15].[CancelReason] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p31]
        INNER JOIN (
            SELECT [p32].[Id]
            FROM [Plans] AS [p32]
            WHERE [p32].[PublishedAt] IS NOT NULL AND [p32].[WithdrawnAt] IS NULL
        ) AS [p33] ON [p31].[PlanId] = [p33].[Id]
        WHERE [m15].[Id] = [p31].[MomentId] AND EXISTS (
            SELECT 1
            FROM [PlanTheme] AS [p34]
            WHERE [p33].[Id] = [p34].[PlanId] AND [p34].[ThemeId] = @theme35))
) AS [m16]
GROUP BY [m16].[Key]
UNION ALL
SELECT 4 AS [Facet], @key38 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m17]
    WHERE [m17].[PublishedAt] IS NOT NULL AND [m17].[WithdrawnAt] IS NULL AND [m17].[CancelReason] IS NOT NULL AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p35]
        INNER JOIN (
            SELECT [p36].[Id]
            FROM [Plans] AS [p36]
            WHERE [p36].[PublishedAt] IS NOT NULL AND [p36].[WithdrawnAt] IS NULL
        ) AS [p37] ON [p35].[PlanId] = [p37].[Id]
        WHERE [m17].[Id] = [p35].[MomentId] AND EXISTS (
            SELECT 1
            FROM [PlanTheme] AS [p38]
            WHERE [p37].[Id] = [p38].[PlanId] AND [p38].[ThemeId] = @theme37))
) AS [m18]
GROUP BY [m18].[Key]

-- 3
-- @ids nvarchar(4000)
SELECT [m].[Id], [m].[Slug], [m].[Title], [m].[Summary], [m].[Kind], [m].[FirstDay], [m].[LastDay], [m].[PeriodPrecision], [m].[StartsAt], [m].[EndsAt], [m].[ClosedOn], [m].[AnswerBy], CASE
    WHEN [m].[Outcome] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [m].[AnsweredOn], CASE
    WHEN [m].[CancelReason] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Name], [m].[IsAreaUnknown], (
    SELECT MAX([d].[ChangedOn])
    FROM [DateChanges] AS [d]
    WHERE [m].[Id] = [d].[ParticipationMomentId]), [m].[IsExample], [m0].[NeighbourhoodId]
FROM [Moments] AS [m]
LEFT JOIN [MomentNeighbourhood] AS [m0] ON [m].[Id] = [m0].[MomentId]
LEFT JOIN [Locations] AS [l] ON [m].[LocationId] = [l].[Id]
WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND [m].[Id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
)
ORDER BY [m].[Id]
