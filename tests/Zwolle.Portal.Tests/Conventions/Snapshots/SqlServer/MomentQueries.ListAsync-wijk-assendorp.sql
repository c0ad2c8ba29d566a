-- 1
-- @p int
-- @today date
-- @neighbourhood int
-- @MaxValue date
SELECT TOP(@p) [m].[Id]
FROM [Moments] AS [m]
WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND ([m].[LastDay] IS NULL OR [m].[LastDay] >= @today) AND ([m].[ClosedOn] IS NULL OR [m].[ClosedOn] > @today) AND ([m].[Outcome] IS NULL OR [m].[AnsweredOn] > @today) AND [m].[CancelReason] IS NULL AND (EXISTS (
    SELECT 1
    FROM [MomentNeighbourhood] AS [m0]
    WHERE [m].[Id] = [m0].[MomentId] AND [m0].[NeighbourhoodId] = @neighbourhood) OR (NOT EXISTS (
    SELECT 1
    FROM [MomentNeighbourhood] AS [m1]
    WHERE [m].[Id] = [m1].[MomentId]) AND [m].[IsAreaUnknown] = CAST(0 AS bit)))
ORDER BY CASE
    WHEN EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m2]
        WHERE [m].[Id] = [m2].[MomentId]) THEN 0
    ELSE 1
END, COALESCE([m].[LastDay], @MaxValue), [m].[Id]

-- 2
-- @today date
-- @today3 date
-- @today6 date
-- @neighbourhood int
-- @today10 date
-- @neighbourhood13 int
-- @today14 date
-- @neighbourhood17 int
-- @key int
-- @today18 date
-- @neighbourhood21 int
-- @key27 int
-- @today23 date
-- @neighbourhood26 int
-- @key32 int
-- @today28 date
-- @neighbourhood31 int
-- @key35 int
-- @today33 date
-- @neighbourhood34 int
-- @key37 int
-- @neighbourhood36 int
SELECT 0 AS [Facet], [m0].[NeighbourhoodId] AS [Key], COUNT(*) AS [Count]
FROM [Moments] AS [m]
INNER JOIN [MomentNeighbourhood] AS [m0] ON [m].[Id] = [m0].[MomentId]
WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND ([m].[LastDay] IS NULL OR [m].[LastDay] >= @today) AND ([m].[ClosedOn] IS NULL OR [m].[ClosedOn] > @today) AND ([m].[Outcome] IS NULL OR [m].[AnsweredOn] > @today) AND [m].[CancelReason] IS NULL
GROUP BY [m0].[NeighbourhoodId]
UNION ALL
SELECT 1 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m1]
    WHERE [m1].[PublishedAt] IS NOT NULL AND [m1].[WithdrawnAt] IS NULL AND ([m1].[LastDay] IS NULL OR [m1].[LastDay] >= @today3) AND ([m1].[ClosedOn] IS NULL OR [m1].[ClosedOn] > @today3) AND ([m1].[Outcome] IS NULL OR [m1].[AnsweredOn] > @today3) AND [m1].[CancelReason] IS NULL AND NOT EXISTS (
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
        SELECT [p2].[ThemeId], [p].[MomentId]
        FROM [PlanMoments] AS [p]
        INNER JOIN (
            SELECT [p0].[Id]
            FROM [Plans] AS [p0]
            WHERE [p0].[PublishedAt] IS NOT NULL AND [p0].[WithdrawnAt] IS NULL
        ) AS [p1] ON [p].[PlanId] = [p1].[Id]
        INNER JOIN [PlanTheme] AS [p2] ON [p1].[Id] = [p2].[PlanId]
    ) AS [s] ON [m4].[Id] = [s].[MomentId]
    WHERE [m4].[PublishedAt] IS NOT NULL AND [m4].[WithdrawnAt] IS NULL AND ([m4].[LastDay] IS NULL OR [m4].[LastDay] >= @today6) AND ([m4].[ClosedOn] IS NULL OR [m4].[ClosedOn] > @today6) AND ([m4].[Outcome] IS NULL OR [m4].[AnsweredOn] > @today6) AND [m4].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m5]
        WHERE [m4].[Id] = [m5].[MomentId] AND [m5].[NeighbourhoodId] = @neighbourhood) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m6]
        WHERE [m4].[Id] = [m6].[MomentId]) AND [m4].[IsAreaUnknown] = CAST(0 AS bit)))
) AS [s0]
GROUP BY [s0].[ThemeId]
UNION ALL
SELECT 3 AS [Facet], [m10].[Key], COUNT(*) AS [Count]
FROM (
    SELECT CAST([m7].[Kind] AS int) AS [Key]
    FROM [Moments] AS [m7]
    WHERE [m7].[PublishedAt] IS NOT NULL AND [m7].[WithdrawnAt] IS NULL AND ([m7].[LastDay] IS NULL OR [m7].[LastDay] >= @today10) AND ([m7].[ClosedOn] IS NULL OR [m7].[ClosedOn] > @today10) AND ([m7].[Outcome] IS NULL OR [m7].[AnsweredOn] > @today10) AND [m7].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m8]
        WHERE [m7].[Id] = [m8].[MomentId] AND [m8].[NeighbourhoodId] = @neighbourhood13) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m9]
        WHERE [m7].[Id] = [m9].[MomentId]) AND [m7].[IsAreaUnknown] = CAST(0 AS bit)))
) AS [m10]
GROUP BY [m10].[Key]
UNION ALL
SELECT 5 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m11]
    WHERE [m11].[PublishedAt] IS NOT NULL AND [m11].[WithdrawnAt] IS NULL AND ([m11].[LastDay] IS NULL OR [m11].[LastDay] >= @today14) AND ([m11].[ClosedOn] IS NULL OR [m11].[ClosedOn] > @today14) AND ([m11].[Outcome] IS NULL OR [m11].[AnsweredOn] > @today14) AND [m11].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m12]
        WHERE [m11].[Id] = [m12].[MomentId] AND [m12].[NeighbourhoodId] = @neighbourhood17) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m13]
        WHERE [m11].[Id] = [m13].[MomentId]) AND [m11].[IsAreaUnknown] = CAST(0 AS bit)))
) AS [m14]
GROUP BY [m14].[Key]
UNION ALL
SELECT 4 AS [Facet], @key AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m15]
    WHERE [m15].[PublishedAt] IS NOT NULL AND [m15].[WithdrawnAt] IS NULL AND ([m15].[LastDay] IS NULL OR [m15].[LastDay] >= @today18) AND ([m15].[ClosedOn] IS NULL OR [m15].[ClosedOn] > @today18) AND ([m15].[Outcome] IS NULL OR [m15].[AnsweredOn] > @today18) AND [m15].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m16]
        WHERE [m15].[Id] = [m16].[MomentId] AND [m16].[NeighbourhoodId] = @neighbourhood21) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m17]
        WHERE [m15].[Id] = [m17].[MomentId]) AND [m15].[IsAreaUnknown] = CAST(0 AS bit)))
) AS [m18]
GROUP BY [m18].[Key]
UNION ALL
SELECT 4 AS [Facet], @key27 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m19]
    WHERE [m19].[PublishedAt] IS NOT NULL AND [m19].[WithdrawnAt] IS NULL AND ([m19].[LastDay] < @today23 OR [m19].[ClosedOn] <= @today23 OR ([m19].[Outcome] IS NOT NULL AND ([m19].[AnsweredOn] IS NULL OR [m19].[AnsweredOn] <= @today23))) AND [m19].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m20]
        WHERE [m19].[Id] = [m20].[MomentId] AND [m20].[NeighbourhoodId] = @neighbourhood26) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m21]
        WHERE [m19].[Id] = [m21].[MomentId]) AND [m19].[IsAreaUnknown] = CAST(0 AS bit)))
) AS [m22]
GROUP BY [m22].[Key]
UNION ALL
SELECT 4 AS [Facet], @key32 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m23]
    WHERE [m23].[PublishedAt] IS NOT NULL AND [m23].[WithdrawnAt] IS NULL AND ([m23].[LastDay] < @today28 OR [m23].[ClosedOn] <= @today28) AND ([m23].[Outcome] IS NULL OR [m23].[AnsweredOn] > @today28) AND [m23].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m24]
        WHERE [m23].[Id] = [m24].[MomentId] AND [m24].[NeighbourhoodId] = @neighbourhood31) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m25]
        WHERE [m23].[Id] = [m25].[MomentId]) AND [m23].[IsAreaUnknown] = CAST(0 AS bit)))
) AS [m26]
GROUP BY [m26].[Key]
UNION ALL
SELECT 4 AS [Facet], @key35 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m27]
    WHERE [m27].[PublishedAt] IS NOT NULL AND [m27].[WithdrawnAt] IS NULL AND [m27].[Outcome] IS NOT NULL AND ([m27].[AnsweredOn] IS NULL OR [m27].[AnsweredOn] <= @today33) AND [m27].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m28]
        WHERE [m27].[Id] = [m28].[MomentId] AND [m28].[NeighbourhoodId] = @neighbourhood34) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m29]
        WHERE [m27].[Id] = [m29].[MomentId]) AND [m27].[IsAreaUnknown] = CAST(0 AS bit)))
) AS [m30]
GROUP BY [m30].[Key]
UNION ALL
SELECT 4 AS [Facet], @key37 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m31]
    WHERE [m31].[PublishedAt] IS NOT NULL AND [m31].[WithdrawnAt] IS NULL AND [m31].[CancelReason] IS NOT NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m32]
        WHERE [m31].[Id] = [m32].[MomentId] AND [m32].[NeighbourhoodId] = @neighbourhood36) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m33]
        WHERE [m31].[Id] = [m33].[MomentId]) AND [m31].[IsAreaUnknown] = CAST(0 AS bit)))
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
