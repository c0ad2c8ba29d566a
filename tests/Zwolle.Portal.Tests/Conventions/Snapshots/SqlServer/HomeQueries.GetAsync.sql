-- 1
-- @p int
-- @today date
SELECT [m0].[Id], [m0].[Slug], [m0].[Title], [m0].[Summary], [m0].[Kind], [m0].[FirstDay], [m0].[LastDay], [m0].[PeriodPrecision], [m0].[StartsAt], [m0].[EndsAt], [m0].[ClosedOn], [m0].[AnswerBy], CASE
    WHEN [m0].[Outcome] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [m0].[AnsweredOn], CASE
    WHEN [m0].[CancelReason] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Name], [l].[Id], [m1].[NeighbourhoodId], [m1].[MomentId], [m0].[IsAreaUnknown], (
    SELECT MAX([d].[ChangedOn])
    FROM [DateChanges] AS [d]
    WHERE [m0].[Id] = [d].[ParticipationMomentId]), [m0].[IsExample]
FROM (
    SELECT TOP(@p) [m].[Id], [m].[AnswerBy], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[EndsAt], [m].[FirstDay], [m].[IsAreaUnknown], [m].[IsExample], [m].[Kind], [m].[LastDay], [m].[LocationId], [m].[Outcome], [m].[PeriodPrecision], [m].[Slug], [m].[StartsAt], [m].[Summary], [m].[Title]
    FROM [Moments] AS [m]
    WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND [m].[LastDay] >= @today AND [m].[FirstDay] <= @today AND [m].[PeriodPrecision] = 0 AND ([m].[ClosedOn] IS NULL OR [m].[ClosedOn] > @today) AND ([m].[Outcome] IS NULL OR [m].[AnsweredOn] > @today) AND [m].[CancelReason] IS NULL
    ORDER BY [m].[LastDay], [m].[Id]
) AS [m0]
LEFT JOIN [Locations] AS [l] ON [m0].[LocationId] = [l].[Id]
LEFT JOIN [MomentNeighbourhood] AS [m1] ON [m0].[Id] = [m1].[MomentId]
ORDER BY [m0].[LastDay], [m0].[Id], [l].[Id], [m1].[MomentId]

-- 2
-- @p int
-- @MaxValue date
-- @today date
SELECT [m0].[Id], [m0].[Slug], [m0].[Title], [m0].[Summary], [m0].[Kind], [m0].[FirstDay], [m0].[LastDay], [m0].[PeriodPrecision], [m0].[StartsAt], [m0].[EndsAt], [m0].[ClosedOn], [m0].[AnswerBy], CASE
    WHEN [m0].[Outcome] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [m0].[AnsweredOn], CASE
    WHEN [m0].[CancelReason] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Name], [l].[Id], [m1].[NeighbourhoodId], [m1].[MomentId], [m0].[IsAreaUnknown], (
    SELECT MAX([d].[ChangedOn])
    FROM [DateChanges] AS [d]
    WHERE [m0].[Id] = [d].[ParticipationMomentId]), [m0].[IsExample]
FROM (
    SELECT TOP(@p) [m].[Id], [m].[AnswerBy], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[EndsAt], [m].[FirstDay], [m].[IsAreaUnknown], [m].[IsExample], [m].[Kind], [m].[LastDay], [m].[LocationId], [m].[Outcome], [m].[PeriodPrecision], [m].[Slug], [m].[StartsAt], [m].[Summary], [m].[Title], COALESCE([m].[FirstDay], @MaxValue) AS [c]
    FROM [Moments] AS [m]
    WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND ([m].[LastDay] IS NULL OR ([m].[LastDay] >= @today AND ([m].[FirstDay] > @today OR [m].[PeriodPrecision] <> 0 OR [m].[PeriodPrecision] IS NULL))) AND ([m].[ClosedOn] IS NULL OR [m].[ClosedOn] > @today) AND ([m].[Outcome] IS NULL OR [m].[AnsweredOn] > @today) AND [m].[CancelReason] IS NULL
    ORDER BY COALESCE([m].[FirstDay], @MaxValue), [m].[Id]
) AS [m0]
LEFT JOIN [Locations] AS [l] ON [m0].[LocationId] = [l].[Id]
LEFT JOIN [MomentNeighbourhood] AS [m1] ON [m0].[Id] = [m1].[MomentId]
ORDER BY [m0].[c], [m0].[Id], [l].[Id], [m1].[MomentId]

-- 3
-- @p int
-- @today date
-- @closedSince date
-- @since date
SELECT [m0].[Id], [m0].[Slug], [m0].[Title], [m0].[Summary], [m0].[Kind], [m0].[FirstDay], [m0].[LastDay], [m0].[PeriodPrecision], [m0].[StartsAt], [m0].[EndsAt], [m0].[ClosedOn], [m0].[AnswerBy], CASE
    WHEN [m0].[Outcome] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [m0].[AnsweredOn], CASE
    WHEN [m0].[CancelReason] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Name], [l].[Id], [m1].[NeighbourhoodId], [m1].[MomentId], [m0].[IsAreaUnknown], (
    SELECT MAX([d].[ChangedOn])
    FROM [DateChanges] AS [d]
    WHERE [m0].[Id] = [d].[ParticipationMomentId]), [m0].[IsExample]
FROM (
    SELECT TOP(@p) [m].[Id], [m].[AnswerBy], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[EndsAt], [m].[FirstDay], [m].[IsAreaUnknown], [m].[IsExample], [m].[Kind], [m].[LastDay], [m].[LocationId], [m].[Outcome], [m].[PeriodPrecision], [m].[Slug], [m].[StartsAt], [m].[Summary], [m].[Title], COALESCE([m].[AnsweredOn], [m].[LastDay]) AS [c]
    FROM [Moments] AS [m]
    WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND ([m].[LastDay] < @today OR [m].[ClosedOn] <= @today OR ([m].[Outcome] IS NOT NULL AND ([m].[AnsweredOn] IS NULL OR [m].[AnsweredOn] <= @today))) AND [m].[CancelReason] IS NULL AND [m].[LastDay] >= @closedSince AND ([m].[LastDay] >= @since OR [m].[AnsweredOn] >= @since)
    ORDER BY COALESCE([m].[AnsweredOn], [m].[LastDay]) DESC, [m].[Id]
) AS [m0]
LEFT JOIN [Locations] AS [l] ON [m0].[LocationId] = [l].[Id]
LEFT JOIN [MomentNeighbourhood] AS [m1] ON [m0].[Id] = [m1].[MomentId]
ORDER BY [m0].[c] DESC, [m0].[Id], [l].[Id], [m1].[MomentId]
