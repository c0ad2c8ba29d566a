-- 1
-- @today date
-- @id int
SELECT [p].[Id], [p].[Slug], [p].[Title], [p].[Summary], [p].[Phase], [p].[PhaseYear], [l].[Name], [l].[Id], [p4].[NeighbourhoodId], [p4].[PlanId], [p].[IsAreaUnknown], (
    SELECT MIN([m0].[LastDay])
    FROM [PlanMoments] AS [p5]
    INNER JOIN (
        SELECT [m].[Id], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[FirstDay], [m].[LastDay], [m].[Outcome], [m].[PeriodPrecision]
        FROM [Moments] AS [m]
        WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL
    ) AS [m0] ON [p5].[MomentId] = [m0].[Id]
    WHERE [p].[Id] = [p5].[PlanId] AND [m0].[LastDay] >= @today AND [m0].[FirstDay] <= @today AND [m0].[PeriodPrecision] = 0 AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today) AND [m0].[CancelReason] IS NULL), (
    SELECT MAX([d].[ChangedOn])
    FROM [DateChanges] AS [d]
    WHERE [p].[Id] = [d].[PlanId]), [p].[IsExample]
FROM [Plans] AS [p]
LEFT JOIN [Locations] AS [l] ON [p].[LocationId] = [l].[Id]
LEFT JOIN [PlanNeighbourhood] AS [p4] ON [p].[Id] = [p4].[PlanId]
WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND ([p].[Id] IN (
    SELECT TOP(24) [p0].[Id]
    FROM [Plans] AS [p0]
    WHERE [p0].[PublishedAt] IS NOT NULL AND [p0].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p1]
        WHERE [p0].[Id] = [p1].[PlanId] AND [p1].[NeighbourhoodId] = @id)
    ORDER BY [p0].[PhaseYear] DESC, [p0].[Id] DESC
) OR [p].[Id] IN (
    SELECT TOP(5) [p2].[Id]
    FROM [Plans] AS [p2]
    WHERE [p2].[PublishedAt] IS NOT NULL AND [p2].[WithdrawnAt] IS NULL AND NOT EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p3]
        WHERE [p2].[Id] = [p3].[PlanId]) AND [p2].[IsAreaUnknown] = CAST(0 AS bit)
    ORDER BY [p2].[PhaseYear] DESC, [p2].[Id] DESC
))
ORDER BY [p].[PhaseYear] DESC, [p].[Id] DESC, [l].[Id], [p4].[PlanId]

-- 2
-- @id int
SELECT [n1].[Id], [n1].[Code], [n1].[Slug], [n1].[Name], [n1].[Intro], [n1].[Residents], [n1].[ResidentsYear], [n1].[AreaKm2], [s].[Name], [s].[Id], [n0].[Name], [n0].[Id]
FROM (
    SELECT TOP(2) [n].[Id], [n].[Code], [n].[Slug], [n].[Name], [n].[Intro], [n].[Residents], [n].[ResidentsYear], [n].[AreaKm2]
    FROM [Neighbourhoods] AS [n]
    WHERE [n].[Id] = @id
) AS [n1]
LEFT JOIN [Subneighbourhoods] AS [s] ON [n1].[Id] = [s].[NeighbourhoodId]
LEFT JOIN [NeighbourhoodAliases] AS [n0] ON [n1].[Id] = [n0].[NeighbourhoodId]
ORDER BY [n1].[Id], [s].[Code], [s].[Id], [n0].[Id]

-- 3
-- @id int
SELECT [c].[Id], [c].[Address], [c].[Email], [c].[Kind], [c].[NeighbourhoodId], [c].[Phone], [c].[SortOrder], [c].[SourceId], [c].[Text], [c].[Title], [c].[Url], [l].[Id], [l].[CheckedOn], [l].[Kind], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM [ContactRoutes] AS [c]
INNER JOIN [Links] AS [l] ON [c].[SourceId] = [l].[Id]
WHERE [c].[NeighbourhoodId] = @id OR ([c].[NeighbourhoodId] IS NULL AND [c].[SortOrder] = 0)
ORDER BY CASE
    WHEN [c].[NeighbourhoodId] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [c].[SortOrder], [c].[Id]

-- 4
-- @p int
-- @today date
-- @MaxValue date
-- @closedSince date
-- @since date
-- @id int
SELECT [m2].[Id], [m2].[Slug], [m2].[Title], [m2].[Summary], [m2].[Kind], [m2].[FirstDay], [m2].[LastDay], [m2].[PeriodPrecision], [m2].[StartsAt], [m2].[EndsAt], [m2].[ClosedOn], [m2].[AnswerBy], CASE
    WHEN [m2].[Outcome] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [m2].[AnsweredOn], CASE
    WHEN [m2].[CancelReason] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Name], [l].[Id], [m3].[NeighbourhoodId], [m3].[MomentId], [m2].[IsAreaUnknown], (
    SELECT MAX([d].[ChangedOn])
    FROM [DateChanges] AS [d]
    WHERE [m2].[Id] = [d].[ParticipationMomentId]), [m2].[IsExample]
FROM (
    SELECT TOP(@p) [m].[Id], [m].[AnswerBy], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[EndsAt], [m].[FirstDay], [m].[IsAreaUnknown], [m].[IsExample], [m].[Kind], [m].[LastDay], [m].[LocationId], [m].[Outcome], [m].[PeriodPrecision], [m].[Slug], [m].[StartsAt], [m].[Summary], [m].[Title], CASE
        WHEN [m].[LastDay] IS NULL OR [m].[LastDay] >= @today THEN 0
        ELSE 1
    END AS [c], COALESCE([m].[LastDay], @MaxValue) AS [c0]
    FROM [Moments] AS [m]
    WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND (([m].[LastDay] >= @closedSince AND ([m].[LastDay] >= @since OR [m].[AnsweredOn] >= @since)) OR ([m].[LastDay] IS NULL AND ([m].[ClosedOn] IS NULL OR [m].[ClosedOn] > @today) AND [m].[Outcome] IS NULL AND [m].[CancelReason] IS NULL)) AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m0]
        WHERE [m].[Id] = [m0].[MomentId] AND [m0].[NeighbourhoodId] = @id) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m1]
        WHERE [m].[Id] = [m1].[MomentId]) AND [m].[IsAreaUnknown] = CAST(0 AS bit)))
    ORDER BY CASE
        WHEN [m].[LastDay] IS NULL OR [m].[LastDay] >= @today THEN 0
        ELSE 1
    END, COALESCE([m].[LastDay], @MaxValue), [m].[Id]
) AS [m2]
LEFT JOIN [Locations] AS [l] ON [m2].[LocationId] = [l].[Id]
LEFT JOIN [MomentNeighbourhood] AS [m3] ON [m2].[Id] = [m3].[MomentId]
ORDER BY [m2].[c], [m2].[c0], [m2].[Id], [l].[Id], [m3].[MomentId]
