-- 1
-- @p int
-- @today date
-- @MaxValue date
SELECT TOP(@p) [m].[Id]
FROM [Moments] AS [m]
WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND ([m].[LastDay] IS NULL OR [m].[LastDay] >= @today) AND ([m].[ClosedOn] IS NULL OR [m].[ClosedOn] > @today) AND ([m].[Outcome] IS NULL OR [m].[AnsweredOn] > @today) AND [m].[CancelReason] IS NULL
ORDER BY COALESCE([m].[LastDay], @MaxValue), [m].[Id]

-- 2
-- @today date
-- @today3 date
-- @today6 date
-- @today9 date
-- @today12 date
-- @key int
-- @today15 date
-- @key22 int
-- @today19 date
-- @key26 int
-- @today23 date
-- @key28 int
-- @today27 date
-- @key29 int
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
    WHERE [m4].[PublishedAt] IS NOT NULL AND [m4].[WithdrawnAt] IS NULL AND ([m4].[LastDay] IS NULL OR [m4].[LastDay] >= @today6) AND ([m4].[ClosedOn] IS NULL OR [m4].[ClosedOn] > @today6) AND ([m4].[Outcome] IS NULL OR [m4].[AnsweredOn] > @today6) AND [m4].[CancelReason] IS NULL
) AS [s0]
GROUP BY [s0].[ThemeId]
UNION ALL
SELECT 3 AS [Facet], [m6].[Key], COUNT(*) AS [Count]
FROM (
    SELECT CAST([m5].[Kind] AS int) AS [Key]
    FROM [Moments] AS [m5]
    WHERE [m5].[PublishedAt] IS NOT NULL AND [m5].[WithdrawnAt] IS NULL AND ([m5].[LastDay] IS NULL OR [m5].[LastDay] >= @today9) AND ([m5].[ClosedOn] IS NULL OR [m5].[ClosedOn] > @today9) AND ([m5].[Outcome] IS NULL OR [m5].[AnsweredOn] > @today9) AND [m5].[CancelReason] IS NULL
) AS [m6]
GROUP BY [m6].[Key]
UNION ALL
SELECT 5 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m7]
    WHERE [m7].[PublishedAt] IS NOT NULL AND [m7].[WithdrawnAt] IS NULL AND ([m7].[LastDay] IS NULL OR [m7].[LastDay] >= @today12) AND ([m7].[ClosedOn] IS NULL OR [m7].[ClosedOn] > @today12) AND ([m7].[Outcome] IS NULL OR [m7].[AnsweredOn] > @today12) AND [m7].[CancelReason] IS NULL
) AS [m8]
GROUP BY [m8].[Key]
UNION ALL
SELECT 4 AS [Facet], @key AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m9]
    WHERE [m9].[PublishedAt] IS NOT NULL AND [m9].[WithdrawnAt] IS NULL AND ([m9].[LastDay] IS NULL OR [m9].[LastDay] >= @today15) AND ([m9].[ClosedOn] IS NULL OR [m9].[ClosedOn] > @today15) AND ([m9].[Outcome] IS NULL OR [m9].[AnsweredOn] > @today15) AND [m9].[CancelReason] IS NULL
) AS [m10]
GROUP BY [m10].[Key]
UNION ALL
SELECT 4 AS [Facet], @key22 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m11]
    WHERE [m11].[PublishedAt] IS NOT NULL AND [m11].[WithdrawnAt] IS NULL AND ([m11].[LastDay] < @today19 OR [m11].[ClosedOn] <= @today19 OR ([m11].[Outcome] IS NOT NULL AND ([m11].[AnsweredOn] IS NULL OR [m11].[AnsweredOn] <= @today19))) AND [m11].[CancelReason] IS NULL
) AS [m12]
GROUP BY [m12].[Key]
UNION ALL
SELECT 4 AS [Facet], @key26 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m13]
    WHERE [m13].[PublishedAt] IS NOT NULL AND [m13].[WithdrawnAt] IS NULL AND ([m13].[LastDay] < @today23 OR [m13].[ClosedOn] <= @today23) AND ([m13].[Outcome] IS NULL OR [m13].[AnsweredOn] > @today23) AND [m13].[CancelReason] IS NULL
) AS [m14]
GROUP BY [m14].[Key]
UNION ALL
SELECT 4 AS [Facet], @key28 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m15]
    WHERE [m15].[PublishedAt] IS NOT NULL AND [m15].[WithdrawnAt] IS NULL AND [m15].[Outcome] IS NOT NULL AND ([m15].[AnsweredOn] IS NULL OR [m15].[AnsweredOn] <= @today27) AND [m15].[CancelReason] IS NULL
) AS [m16]
GROUP BY [m16].[Key]
UNION ALL
SELECT 4 AS [Facet], @key29 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m17]
    WHERE [m17].[PublishedAt] IS NOT NULL AND [m17].[WithdrawnAt] IS NULL AND [m17].[CancelReason] IS NOT NULL
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
