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
-- @key int
-- @today14 date
-- @neighbourhood17 int
-- @key23 int
-- @today19 date
-- @neighbourhood22 int
-- @key28 int
-- @today24 date
-- @neighbourhood27 int
-- @key31 int
-- @today29 date
-- @neighbourhood30 int
-- @key33 int
-- @neighbourhood32 int
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
SELECT 2 AS [Facet], [m7].[Key], COUNT(*) AS [Count]
FROM (
    SELECT CAST([m4].[Kind] AS int) AS [Key]
    FROM [Moments] AS [m4]
    WHERE [m4].[PublishedAt] IS NOT NULL AND [m4].[WithdrawnAt] IS NULL AND ([m4].[LastDay] IS NULL OR [m4].[LastDay] >= @today6) AND ([m4].[ClosedOn] IS NULL OR [m4].[ClosedOn] > @today6) AND ([m4].[Outcome] IS NULL OR [m4].[AnsweredOn] > @today6) AND [m4].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m5]
        WHERE [m4].[Id] = [m5].[MomentId] AND [m5].[NeighbourhoodId] = @neighbourhood) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m6]
        WHERE [m4].[Id] = [m6].[MomentId]) AND [m4].[IsAreaUnknown] = CAST(0 AS bit)))
) AS [m7]
GROUP BY [m7].[Key]
UNION ALL
SELECT 4 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m8]
    WHERE [m8].[PublishedAt] IS NOT NULL AND [m8].[WithdrawnAt] IS NULL AND ([m8].[LastDay] IS NULL OR [m8].[LastDay] >= @today10) AND ([m8].[ClosedOn] IS NULL OR [m8].[ClosedOn] > @today10) AND ([m8].[Outcome] IS NULL OR [m8].[AnsweredOn] > @today10) AND [m8].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m9]
        WHERE [m8].[Id] = [m9].[MomentId] AND [m9].[NeighbourhoodId] = @neighbourhood13) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m10]
        WHERE [m8].[Id] = [m10].[MomentId]) AND [m8].[IsAreaUnknown] = CAST(0 AS bit)))
) AS [m11]
GROUP BY [m11].[Key]
UNION ALL
SELECT 3 AS [Facet], @key AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m12]
    WHERE [m12].[PublishedAt] IS NOT NULL AND [m12].[WithdrawnAt] IS NULL AND ([m12].[LastDay] IS NULL OR [m12].[LastDay] >= @today14) AND ([m12].[ClosedOn] IS NULL OR [m12].[ClosedOn] > @today14) AND ([m12].[Outcome] IS NULL OR [m12].[AnsweredOn] > @today14) AND [m12].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m13]
        WHERE [m12].[Id] = [m13].[MomentId] AND [m13].[NeighbourhoodId] = @neighbourhood17) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m14]
        WHERE [m12].[Id] = [m14].[MomentId]) AND [m12].[IsAreaUnknown] = CAST(0 AS bit)))
) AS [m15]
GROUP BY [m15].[Key]
UNION ALL
SELECT 3 AS [Facet], @key23 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m16]
    WHERE [m16].[PublishedAt] IS NOT NULL AND [m16].[WithdrawnAt] IS NULL AND ([m16].[LastDay] < @today19 OR [m16].[ClosedOn] <= @today19 OR ([m16].[Outcome] IS NOT NULL AND ([m16].[AnsweredOn] IS NULL OR [m16].[AnsweredOn] <= @today19))) AND [m16].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m17]
        WHERE [m16].[Id] = [m17].[MomentId] AND [m17].[NeighbourhoodId] = @neighbourhood22) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m18]
        WHERE [m16].[Id] = [m18].[MomentId]) AND [m16].[IsAreaUnknown] = CAST(0 AS bit)))
) AS [m19]
GROUP BY [m19].[Key]
UNION ALL
SELECT 3 AS [Facet], @key28 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m20]
    WHERE [m20].[PublishedAt] IS NOT NULL AND [m20].[WithdrawnAt] IS NULL AND ([m20].[LastDay] < @today24 OR [m20].[ClosedOn] <= @today24) AND ([m20].[Outcome] IS NULL OR [m20].[AnsweredOn] > @today24) AND [m20].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m21]
        WHERE [m20].[Id] = [m21].[MomentId] AND [m21].[NeighbourhoodId] = @neighbourhood27) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m22]
        WHERE [m20].[Id] = [m22].[MomentId]) AND [m20].[IsAreaUnknown] = CAST(0 AS bit)))
) AS [m23]
GROUP BY [m23].[Key]
UNION ALL
SELECT 3 AS [Facet], @key31 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m24]
    WHERE [m24].[PublishedAt] IS NOT NULL AND [m24].[WithdrawnAt] IS NULL AND [m24].[Outcome] IS NOT NULL AND ([m24].[AnsweredOn] IS NULL OR [m24].[AnsweredOn] <= @today29) AND [m24].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m25]
        WHERE [m24].[Id] = [m25].[MomentId] AND [m25].[NeighbourhoodId] = @neighbourhood30) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m26]
        WHERE [m24].[Id] = [m26].[MomentId]) AND [m24].[IsAreaUnknown] = CAST(0 AS bit)))
) AS [m27]
GROUP BY [m27].[Key]
UNION ALL
SELECT 3 AS [Facet], @key33 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m28]
    WHERE [m28].[PublishedAt] IS NOT NULL AND [m28].[WithdrawnAt] IS NULL AND [m28].[CancelReason] IS NOT NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m29]
        WHERE [m28].[Id] = [m29].[MomentId] AND [m29].[NeighbourhoodId] = @neighbourhood32) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m30]
        WHERE [m28].[Id] = [m30].[MomentId]) AND [m28].[IsAreaUnknown] = CAST(0 AS bit)))
) AS [m31]
GROUP BY [m31].[Key]

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
