-- 1
-- @p int
-- @today date
-- @p10 int
-- @today5 date
-- @MaxValue date
-- @p17 int
-- @today11 date
-- @closedSince date
-- @since date
SELECT [m1].[Id], [m1].[Part]
FROM (
    SELECT TOP(@p) [m].[Id], 0 AS [Part]
    FROM [Moments] AS [m]
    WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND [m].[LastDay] >= @today AND [m].[FirstDay] <= @today AND [m].[PeriodPrecision] = 0 AND ([m].[ClosedOn] IS NULL OR [m].[ClosedOn] > @today) AND ([m].[Outcome] IS NULL OR [m].[AnsweredOn] > @today) AND [m].[CancelReason] IS NULL
    ORDER BY [m].[LastDay], [m].[Id]
) AS [m1]
UNION ALL
SELECT [m2].[Id], [m2].[Part]
FROM (
    SELECT TOP(@p10) [m0].[Id], 1 AS [Part]
    FROM [Moments] AS [m0]
    WHERE [m0].[PublishedAt] IS NOT NULL AND [m0].[WithdrawnAt] IS NULL AND ([m0].[LastDay] IS NULL OR ([m0].[LastDay] >= @today5 AND ([m0].[FirstDay] > @today5 OR [m0].[PeriodPrecision] <> 0 OR [m0].[PeriodPrecision] IS NULL))) AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today5) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today5) AND [m0].[CancelReason] IS NULL
    ORDER BY COALESCE([m0].[FirstDay], @MaxValue), [m0].[Id]
) AS [m2]
UNION ALL
SELECT [m4].[Id], [m4].[Part]
FROM (
    SELECT TOP(@p17) [m3].[Id], 2 AS [Part]
    FROM [Moments] AS [m3]
    WHERE [m3].[PublishedAt] IS NOT NULL AND [m3].[WithdrawnAt] IS NULL AND ([m3].[LastDay] < @today11 OR [m3].[ClosedOn] <= @today11 OR ([m3].[Outcome] IS NOT NULL AND ([m3].[AnsweredOn] IS NULL OR [m3].[AnsweredOn] <= @today11))) AND [m3].[CancelReason] IS NULL AND [m3].[LastDay] >= @closedSince AND ([m3].[LastDay] >= @since OR [m3].[AnsweredOn] >= @since)
    ORDER BY COALESCE([m3].[AnsweredOn], [m3].[LastDay]) DESC, [m3].[Id]
) AS [m4]

-- 2
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

-- 3
-- @p int
SELECT TOP(@p) [d].[PublicId], [d].[Month], [d].[Title], [d].[Intro], [d].[IsExample], [d].[PublishedAt], [d].[ChangedAt]
FROM [Digests] AS [d]
WHERE [d].[PublishedAt] IS NOT NULL AND [d].[WithdrawnAt] IS NULL
ORDER BY [d].[Month] DESC
