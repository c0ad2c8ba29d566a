-- 1
-- @p int
-- @today date
-- @neighbourhood int
-- @theme int
-- @kind int
-- @MaxValue date
SELECT TOP(@p) [m].[Id]
FROM [Moments] AS [m]
WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND ([m].[LastDay] IS NULL OR [m].[LastDay] >= @today) AND ([m].[ClosedOn] IS NULL OR [m].[ClosedOn] > @today) AND ([m].[Outcome] IS NULL OR [m].[AnsweredOn] > @today) AND [m].[CancelReason] IS NULL AND (EXISTS (
    SELECT 1
    FROM [MomentNeighbourhood] AS [m0]
    WHERE [m].[Id] = [m0].[MomentId] AND [m0].[NeighbourhoodId] = @neighbourhood) OR (NOT EXISTS (
    SELECT 1
    FROM [MomentNeighbourhood] AS [m1]
    WHERE [m].[Id] = [m1].[MomentId]) AND [m].[IsAreaUnknown] = CAST(0 AS bit))) AND EXISTS (
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
        WHERE [p1].[Id] = [p2].[PlanId] AND [p2].[ThemeId] = @theme)) AND [m].[Kind] = @kind
ORDER BY CASE
    WHEN EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m2]
        WHERE [m].[Id] = [m2].[MomentId]) THEN 0
    ELSE 1
END, COALESCE([m].[LastDay], @MaxValue), [m].[Id]

-- 2
-- @today date
-- @theme int
-- @kind int
-- @today5 date
-- @theme8 int
-- @kind9 int
-- @today10 date
-- @neighbourhood int
-- @kind14 int
-- @today15 date
-- @neighbourhood18 int
-- @theme19 int
-- @today20 date
-- @neighbourhood23 int
-- @theme24 int
-- @kind25 int
-- @key int
-- @today26 date
-- @neighbourhood29 int
-- @theme30 int
-- @kind31 int
-- @key39 int
-- @today33 date
-- @neighbourhood36 int
-- @theme37 int
-- @kind38 int
-- @key46 int
-- @today40 date
-- @neighbourhood43 int
-- @theme44 int
-- @kind45 int
-- @key51 int
-- @today47 date
-- @neighbourhood48 int
-- @theme49 int
-- @kind50 int
-- @key55 int
-- @neighbourhood52 int
-- @theme53 int
-- @kind54 int
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
        WHERE [p1].[Id] = [p2].[PlanId] AND [p2].[ThemeId] = @theme)) AND [m].[Kind] = @kind
GROUP BY [m0].[NeighbourhoodId]
UNION ALL
SELECT 1 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m1]
    WHERE [m1].[PublishedAt] IS NOT NULL AND [m1].[WithdrawnAt] IS NULL AND ([m1].[LastDay] IS NULL OR [m1].[LastDay] >= @today5) AND ([m1].[ClosedOn] IS NULL OR [m1].[ClosedOn] > @today5) AND ([m1].[Outcome] IS NULL OR [m1].[AnsweredOn] > @today5) AND [m1].[CancelReason] IS NULL AND EXISTS (
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
            WHERE [p5].[Id] = [p6].[PlanId] AND [p6].[ThemeId] = @theme8)) AND [m1].[Kind] = @kind9 AND NOT EXISTS (
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
    WHERE [m4].[PublishedAt] IS NOT NULL AND [m4].[WithdrawnAt] IS NULL AND ([m4].[LastDay] IS NULL OR [m4].[LastDay] >= @today10) AND ([m4].[ClosedOn] IS NULL OR [m4].[ClosedOn] > @today10) AND ([m4].[Outcome] IS NULL OR [m4].[AnsweredOn] > @today10) AND [m4].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m5]
        WHERE [m4].[Id] = [m5].[MomentId] AND [m5].[NeighbourhoodId] = @neighbourhood) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m6]
        WHERE [m4].[Id] = [m6].[MomentId]) AND [m4].[IsAreaUnknown] = CAST(0 AS bit))) AND [m4].[Kind] = @kind14
) AS [s0]
GROUP BY [s0].[ThemeId]
UNION ALL
SELECT 3 AS [Facet], [m10].[Key], COUNT(*) AS [Count]
FROM (
    SELECT CAST([m7].[Kind] AS int) AS [Key]
    FROM [Moments] AS [m7]
    WHERE [m7].[PublishedAt] IS NOT NULL AND [m7].[WithdrawnAt] IS NULL AND ([m7].[LastDay] IS NULL OR [m7].[LastDay] >= @today15) AND ([m7].[ClosedOn] IS NULL OR [m7].[ClosedOn] > @today15) AND ([m7].[Outcome] IS NULL OR [m7].[AnsweredOn] > @today15) AND [m7].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m8]
        WHERE [m7].[Id] = [m8].[MomentId] AND [m8].[NeighbourhoodId] = @neighbourhood18) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m9]
        WHERE [m7].[Id] = [m9].[MomentId]) AND [m7].[IsAreaUnknown] = CAST(0 AS bit))) AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p11]
        INNER JOIN (
            SELECT [p12].[Id]
            FROM [Plans] AS [p12]
            WHERE [p12].[PublishedAt] IS NOT NULL AND [p12].[WithdrawnAt] IS NULL
        ) AS [p13] ON [p11].[PlanId] = [p13].[Id]
        WHERE [m7].[Id] = [p11].[MomentId] AND EXISTS (
            SELECT 1
            FROM [PlanTheme] AS [p14]
            WHERE [p13].[Id] = [p14].[PlanId] AND [p14].[ThemeId] = @theme19))
) AS [m10]
GROUP BY [m10].[Key]
UNION ALL
SELECT 5 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m11]
    WHERE [m11].[PublishedAt] IS NOT NULL AND [m11].[WithdrawnAt] IS NULL AND ([m11].[LastDay] IS NULL OR [m11].[LastDay] >= @today20) AND ([m11].[ClosedOn] IS NULL OR [m11].[ClosedOn] > @today20) AND ([m11].[Outcome] IS NULL OR [m11].[AnsweredOn] > @today20) AND [m11].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m12]
        WHERE [m11].[Id] = [m12].[MomentId] AND [m12].[NeighbourhoodId] = @neighbourhood23) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m13]
        WHERE [m11].[Id] = [m13].[MomentId]) AND [m11].[IsAreaUnknown] = CAST(0 AS bit))) AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p15]
        INNER JOIN (
            SELECT [p16].[Id]
            FROM [Plans] AS [p16]
            WHERE [p16].[PublishedAt] IS NOT NULL AND [p16].[WithdrawnAt] IS NULL
        ) AS [p17] ON [p15].[PlanId] = [p17].[Id]
        WHERE [m11].[Id] = [p15].[MomentId] AND EXISTS (
            SELECT 1
            FROM [PlanTheme] AS [p18]
            WHERE [p17].[Id] = [p18].[PlanId] AND [p18].[ThemeId] = @theme24)) AND [m11].[Kind] = @kind25
) AS [m14]
GROUP BY [m14].[Key]
UNION ALL
SELECT 4 AS [Facet], @key AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m15]
    WHERE [m15].[PublishedAt] IS NOT NULL AND [m15].[WithdrawnAt] IS NULL AND ([m15].[LastDay] IS NULL OR [m15].[LastDay] >= @today26) AND ([m15].[ClosedOn] IS NULL OR [m15].[ClosedOn] > @today26) AND ([m15].[Outcome] IS NULL OR [m15].[AnsweredOn] > @today26) AND [m15].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m16]
        WHERE [m15].[Id] = [m16].[MomentId] AND [m16].[NeighbourhoodId] = @neighbourhood29) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m17]
        WHERE [m15].[Id] = [m17].[MomentId]) AND [m15].[IsAreaUnknown] = CAST(0 AS bit))) AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p19]
        INNER JOIN (
            SELECT [p20].[Id]
            FROM [Plans] AS [p20]
            WHERE [p20].[PublishedAt] IS NOT NULL AND [p20].[WithdrawnAt] IS NULL
        ) AS [p21] ON [p19].[PlanId] = [p21].[Id]
        WHERE [m15].[Id] = [p19].[MomentId] AND EXISTS (
            SELECT 1
            FROM [PlanTheme] AS [p22]
            WHERE [p21].[Id] = [p22].[PlanId] AND [p22].[ThemeId] = @theme30)) AND [m15].[Kind] = @kind31
) AS [m18]
GROUP BY [m18].[Key]
UNION ALL
SELECT 4 AS [Facet], @key39 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m19]
    WHERE [m19].[PublishedAt] IS NOT NULL AND [m19].[WithdrawnAt] IS NULL AND ([m19].[LastDay] < @today33 OR [m19].[ClosedOn] <= @today33 OR ([m19].[Outcome] IS NOT NULL AND ([m19].[AnsweredOn] IS NULL OR [m19].[AnsweredOn] <= @today33))) AND [m19].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m20]
        WHERE [m19].[Id] = [m20].[MomentId] AND [m20].[NeighbourhoodId] = @neighbourhood36) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m21]
        WHERE [m19].[Id] = [m21].[MomentId]) AND [m19].[IsAreaUnknown] = CAST(0 AS bit))) AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p23]
        INNER JOIN (
            SELECT [p24].[Id]
            FROM [Plans] AS [p24]
            WHERE [p24].[PublishedAt] IS NOT NULL AND [p24].[WithdrawnAt] IS NULL
        ) AS [p25] ON [p23].[PlanId] = [p25].[Id]
        WHERE [m19].[Id] = [p23].[MomentId] AND EXISTS (
            SELECT 1
            FROM [PlanTheme] AS [p26]
            WHERE [p25].[Id] = [p26].[PlanId] AND [p26].[ThemeId] = @theme37)) AND [m19].[Kind] = @kind38
) AS [m22]
GROUP BY [m22].[Key]
UNION ALL
SELECT 4 AS [Facet], @key46 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m23]
    WHERE [m23].[PublishedAt] IS NOT NULL AND [m23].[WithdrawnAt] IS NULL AND ([m23].[LastDay] < @today40 OR [m23].[ClosedOn] <= @today40) AND ([m23].[Outcome] IS NULL OR [m23].[AnsweredOn] > @today40) AND [m23].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m24]
        WHERE [m23].[Id] = [m24].[MomentId] AND [m24].[NeighbourhoodId] = @neighbourhood43) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m25]
        WHERE [m23].[Id] = [m25].[MomentId]) AND [m23].[IsAreaUnknown] = CAST(0 AS bit))) AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p27]
        INNER JOIN (
            SELECT [p28].[Id]
            FROM [Plans] AS [p28]
            WHERE [p28].[PublishedAt] IS NOT NULL AND [p28].[WithdrawnAt] IS NULL
        ) AS [p29] ON [p27].[PlanId] = [p29].[Id]
        WHERE [m23].[Id] = [p27].[MomentId] AND EXISTS (
            SELECT 1
            FROM [PlanTheme] AS [p30]
            WHERE [p29].[Id] = [p30].[PlanId] AND [p30].[ThemeId] = @theme44)) AND [m23].[Kind] = @kind45
) AS [m26]
GROUP BY [m26].[Key]
UNION ALL
SELECT 4 AS [Facet], @key51 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m27]
    WHERE [m27].[PublishedAt] IS NOT NULL AND [m27].[WithdrawnAt] IS NULL AND [m27].[Outcome] IS NOT NULL AND ([m27].[AnsweredOn] IS NULL OR [m27].[AnsweredOn] <= @today47) AND [m27].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m28]
        WHERE [m27].[Id] = [m28].[MomentId] AND [m28].[NeighbourhoodId] = @neighbourhood48) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m29]
        WHERE [m27].[Id] = [m29].[MomentId]) AND [m27].[IsAreaUnknown] = CAST(0 AS bit))) AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p31]
        INNER JOIN (
            SELECT [p32].[Id]
            FROM [Plans] AS [p32]
            WHERE [p32].[PublishedAt] IS NOT NULL AND [p32].[WithdrawnAt] IS NULL
        ) AS [p33] ON [p31].[PlanId] = [p33].[Id]
        WHERE [m27].[Id] = [p31].[MomentId] AND EXISTS (
            SELECT 1
            FROM [PlanTheme] AS [p34]
            WHERE [p33].[Id] = [p34].[PlanId] AND [p34].[ThemeId] = @theme49)) AND [m27].[Kind] = @kind50
) AS [m30]
GROUP BY [m30].[Key]
UNION ALL
SELECT 4 AS [Facet], @key55 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m31]
    WHERE [m31].[PublishedAt] IS NOT NULL AND [m31].[WithdrawnAt] IS NULL AND [m31].[CancelReason] IS NOT NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m32]
        WHERE [m31].[Id] = [m32].[MomentId] AND [m32].[NeighbourhoodId] = @neighbourhood52) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m33]
        WHERE [m31].[Id] = [m33].[MomentId]) AND [m31].[IsAreaUnknown] = CAST(0 AS bit))) AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p35]
        INNER JOIN (
            SELECT [p36].[Id]
            FROM [Plans] AS [p36]
            WHERE [p36].[PublishedAt] IS NOT NULL AND [p36].[WithdrawnAt] IS NULL
        ) AS [p37] ON [p35].[PlanId] = [p37].[Id]
        WHERE [m31].[Id] = [p35].[MomentId] AND EXISTS (
            SELECT 1
            FROM [PlanTheme] AS [p38]
            WHERE [p37].[Id] = [p38].[PlanId] AND [p38].[ThemeId] = @theme53)) AND [m31].[Kind] = @kind54
) AS [m34]
GROUP BY [m34].[Key]

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
