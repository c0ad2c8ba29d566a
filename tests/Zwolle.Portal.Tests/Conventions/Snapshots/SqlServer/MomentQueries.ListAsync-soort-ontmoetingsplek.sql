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
-- @key int
-- @today12 date
-- @key19 int
-- @today16 date
-- @key23 int
-- @today20 date
-- @key25 int
-- @today24 date
-- @key26 int
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
SELECT 2 AS [Facet], [m5].[Key], COUNT(*) AS [Count]
FROM (
    SELECT CAST([m4].[Kind] AS int) AS [Key]
    FROM [Moments] AS [m4]
    WHERE [m4].[PublishedAt] IS NOT NULL AND [m4].[WithdrawnAt] IS NULL AND ([m4].[LastDay] IS NULL OR [m4].[LastDay] >= @today6) AND ([m4].[ClosedOn] IS NULL OR [m4].[ClosedOn] > @today6) AND ([m4].[Outcome] IS NULL OR [m4].[AnsweredOn] > @today6) AND [m4].[CancelReason] IS NULL
) AS [m5]
GROUP BY [m5].[Key]
UNION ALL
SELECT 4 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m6]
    WHERE [m6].[PublishedAt] IS NOT NULL AND [m6].[WithdrawnAt] IS NULL AND ([m6].[LastDay] IS NULL OR [m6].[LastDay] >= @today9) AND ([m6].[ClosedOn] IS NULL OR [m6].[ClosedOn] > @today9) AND ([m6].[Outcome] IS NULL OR [m6].[AnsweredOn] > @today9) AND [m6].[CancelReason] IS NULL
) AS [m7]
GROUP BY [m7].[Key]
UNION ALL
SELECT 3 AS [Facet], @key AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m8]
    WHERE [m8].[PublishedAt] IS NOT NULL AND [m8].[WithdrawnAt] IS NULL AND ([m8].[LastDay] IS NULL OR [m8].[LastDay] >= @today12) AND ([m8].[ClosedOn] IS NULL OR [m8].[ClosedOn] > @today12) AND ([m8].[Outcome] IS NULL OR [m8].[AnsweredOn] > @today12) AND [m8].[CancelReason] IS NULL
) AS [m9]
GROUP BY [m9].[Key]
UNION ALL
SELECT 3 AS [Facet], @key19 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m10]
    WHERE [m10].[PublishedAt] IS NOT NULL AND [m10].[WithdrawnAt] IS NULL AND ([m10].[LastDay] < @today16 OR [m10].[ClosedOn] <= @today16 OR ([m10].[Outcome] IS NOT NULL AND ([m10].[AnsweredOn] IS NULL OR [m10].[AnsweredOn] <= @today16))) AND [m10].[CancelReason] IS NULL
) AS [m11]
GROUP BY [m11].[Key]
UNION ALL
SELECT 3 AS [Facet], @key23 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m12]
    WHERE [m12].[PublishedAt] IS NOT NULL AND [m12].[WithdrawnAt] IS NULL AND ([m12].[LastDay] < @today20 OR [m12].[ClosedOn] <= @today20) AND ([m12].[Outcome] IS NULL OR [m12].[AnsweredOn] > @today20) AND [m12].[CancelReason] IS NULL
) AS [m13]
GROUP BY [m13].[Key]
UNION ALL
SELECT 3 AS [Facet], @key25 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m14]
    WHERE [m14].[PublishedAt] IS NOT NULL AND [m14].[WithdrawnAt] IS NULL AND [m14].[Outcome] IS NOT NULL AND ([m14].[AnsweredOn] IS NULL OR [m14].[AnsweredOn] <= @today24) AND [m14].[CancelReason] IS NULL
) AS [m15]
GROUP BY [m15].[Key]
UNION ALL
SELECT 3 AS [Facet], @key26 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m16]
    WHERE [m16].[PublishedAt] IS NOT NULL AND [m16].[WithdrawnAt] IS NULL AND [m16].[CancelReason] IS NOT NULL
) AS [m17]
GROUP BY [m17].[Key]

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
