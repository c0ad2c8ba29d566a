-- 1
-- @p int
-- @today date
-- @neighbourhood int
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
    WHERE [m].[Id] = [m1].[MomentId]) AND [m].[IsAreaUnknown] = CAST(0 AS bit))) AND [m].[Kind] = @kind
ORDER BY CASE
    WHEN EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m2]
        WHERE [m].[Id] = [m2].[MomentId]) THEN 0
    ELSE 1
END, COALESCE([m].[LastDay], @MaxValue), [m].[Id]

-- 2
-- @today date
-- @kind int
-- @today4 date
-- @kind7 int
-- @today8 date
-- @neighbourhood int
-- @today12 date
-- @neighbourhood15 int
-- @kind16 int
-- @key int
-- @today17 date
-- @neighbourhood20 int
-- @kind21 int
-- @key28 int
-- @today23 date
-- @neighbourhood26 int
-- @kind27 int
-- @key34 int
-- @today29 date
-- @neighbourhood32 int
-- @kind33 int
-- @key38 int
-- @today35 date
-- @neighbourhood36 int
-- @kind37 int
-- @key41 int
-- @neighbourhood39 int
-- @kind40 int
SELECT 0 AS [Facet], [m0].[NeighbourhoodId] AS [Key], COUNT(*) AS [Count]
FROM [Moments] AS [m]
INNER JOIN [MomentNeighbourhood] AS [m0] ON [m].[Id] = [m0].[MomentId]
WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND ([m].[LastDay] IS NULL OR [m].[LastDay] >= @today) AND ([m].[ClosedOn] IS NULL OR [m].[ClosedOn] > @today) AND ([m].[Outcome] IS NULL OR [m].[AnsweredOn] > @today) AND [m].[CancelReason] IS NULL AND [m].[Kind] = @kind
GROUP BY [m0].[NeighbourhoodId]
UNION ALL
SELECT 1 AS [Facet], 0 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m1]
    WHERE [m1].[PublishedAt] IS NOT NULL AND [m1].[WithdrawnAt] IS NULL AND ([m1].[LastDay] IS NULL OR [m1].[LastDay] >= @today4) AND ([m1].[ClosedOn] IS NULL OR [m1].[ClosedOn] > @today4) AND ([m1].[Outcome] IS NULL OR [m1].[AnsweredOn] > @today4) AND [m1].[CancelReason] IS NULL AND [m1].[Kind] = @kind7 AND NOT EXISTS (
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
    WHERE [m4].[PublishedAt] IS NOT NULL AND [m4].[WithdrawnAt] IS NULL AND ([m4].[LastDay] IS NULL OR [m4].[LastDay] >= @today8) AND ([m4].[ClosedOn] IS NULL OR [m4].[ClosedOn] > @today8) AND ([m4].[Outcome] IS NULL OR [m4].[AnsweredOn] > @today8) AND [m4].[CancelReason] IS NULL AND (EXISTS (
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
    WHERE [m8].[PublishedAt] IS NOT NULL AND [m8].[WithdrawnAt] IS NULL AND ([m8].[LastDay] IS NULL OR [m8].[LastDay] >= @today12) AND ([m8].[ClosedOn] IS NULL OR [m8].[ClosedOn] > @today12) AND ([m8].[Outcome] IS NULL OR [m8].[AnsweredOn] > @today12) AND [m8].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m9]
        WHERE [m8].[Id] = [m9].[MomentId] AND [m9].[NeighbourhoodId] = @neighbourhood15) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m10]
        WHERE [m8].[Id] = [m10].[MomentId]) AND [m8].[IsAreaUnknown] = CAST(0 AS bit))) AND [m8].[Kind] = @kind16
) AS [m11]
GROUP BY [m11].[Key]
UNION ALL
SELECT 3 AS [Facet], @key AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m12]
    WHERE [m12].[PublishedAt] IS NOT NULL AND [m12].[WithdrawnAt] IS NULL AND ([m12].[LastDay] IS NULL OR [m12].[LastDay] >= @today17) AND ([m12].[ClosedOn] IS NULL OR [m12].[ClosedOn] > @today17) AND ([m12].[Outcome] IS NULL OR [m12].[AnsweredOn] > @today17) AND [m12].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m13]
        WHERE [m12].[Id] = [m13].[MomentId] AND [m13].[NeighbourhoodId] = @neighbourhood20) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m14]
        WHERE [m12].[Id] = [m14].[MomentId]) AND [m12].[IsAreaUnknown] = CAST(0 AS bit))) AND [m12].[Kind] = @kind21
) AS [m15]
GROUP BY [m15].[Key]
UNION ALL
SELECT 3 AS [Facet], @key28 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m16]
    WHERE [m16].[PublishedAt] IS NOT NULL AND [m16].[WithdrawnAt] IS NULL AND ([m16].[LastDay] < @today23 OR [m16].[ClosedOn] <= @today23 OR ([m16].[Outcome] IS NOT NULL AND ([m16].[AnsweredOn] IS NULL OR [m16].[AnsweredOn] <= @today23))) AND [m16].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m17]
        WHERE [m16].[Id] = [m17].[MomentId] AND [m17].[NeighbourhoodId] = @neighbourhood26) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m18]
        WHERE [m16].[Id] = [m18].[MomentId]) AND [m16].[IsAreaUnknown] = CAST(0 AS bit))) AND [m16].[Kind] = @kind27
) AS [m19]
GROUP BY [m19].[Key]
UNION ALL
SELECT 3 AS [Facet], @key34 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m20]
    WHERE [m20].[PublishedAt] IS NOT NULL AND [m20].[WithdrawnAt] IS NULL AND ([m20].[LastDay] < @today29 OR [m20].[ClosedOn] <= @today29) AND ([m20].[Outcome] IS NULL OR [m20].[AnsweredOn] > @today29) AND [m20].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m21]
        WHERE [m20].[Id] = [m21].[MomentId] AND [m21].[NeighbourhoodId] = @neighbourhood32) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m22]
        WHERE [m20].[Id] = [m22].[MomentId]) AND [m20].[IsAreaUnknown] = CAST(0 AS bit))) AND [m20].[Kind] = @kind33
) AS [m23]
GROUP BY [m23].[Key]
UNION ALL
SELECT 3 AS [Facet], @key38 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m24]
    WHERE [m24].[PublishedAt] IS NOT NULL AND [m24].[WithdrawnAt] IS NULL AND [m24].[Outcome] IS NOT NULL AND ([m24].[AnsweredOn] IS NULL OR [m24].[AnsweredOn] <= @today35) AND [m24].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m25]
        WHERE [m24].[Id] = [m25].[MomentId] AND [m25].[NeighbourhoodId] = @neighbourhood36) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m26]
        WHERE [m24].[Id] = [m26].[MomentId]) AND [m24].[IsAreaUnknown] = CAST(0 AS bit))) AND [m24].[Kind] = @kind37
) AS [m27]
GROUP BY [m27].[Key]
UNION ALL
SELECT 3 AS [Facet], @key41 AS [Key], COUNT(*) AS [Count]
FROM (
    SELECT 0 AS [Key]
    FROM [Moments] AS [m28]
    WHERE [m28].[PublishedAt] IS NOT NULL AND [m28].[WithdrawnAt] IS NULL AND [m28].[CancelReason] IS NOT NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m29]
        WHERE [m28].[Id] = [m29].[MomentId] AND [m29].[NeighbourhoodId] = @neighbourhood39) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m30]
        WHERE [m28].[Id] = [m30].[MomentId]) AND [m28].[IsAreaUnknown] = CAST(0 AS bit))) AND [m28].[Kind] = @kind40
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
