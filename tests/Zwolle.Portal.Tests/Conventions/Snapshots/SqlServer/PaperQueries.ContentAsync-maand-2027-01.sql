-- 1
-- @p int
-- @id int
-- @today date
-- @p10 int
-- @today6 date
-- @closedSince date
-- @since date
-- @p17 int
-- @today12 date
SELECT [m5].[Id]
FROM (
    SELECT TOP(@p) [m].[Id]
    FROM [Moments] AS [m]
    WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m0]
        WHERE [m].[Id] = [m0].[MomentId] AND [m0].[NeighbourhoodId] = @id) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m1]
        WHERE [m].[Id] = [m1].[MomentId]) AND [m].[IsAreaUnknown] = CAST(0 AS bit))) AND ([m].[LastDay] IS NULL OR [m].[LastDay] >= @today) AND ([m].[ClosedOn] IS NULL OR [m].[ClosedOn] > @today) AND ([m].[Outcome] IS NULL OR [m].[AnsweredOn] > @today) AND [m].[CancelReason] IS NULL
    ORDER BY [m].[IsExample], CASE
        WHEN [m].[LastDay] IS NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END, [m].[LastDay], [m].[Id]
) AS [m5]
UNION ALL
SELECT [m6].[Id]
FROM (
    SELECT TOP(@p10) [m2].[Id]
    FROM [Moments] AS [m2]
    WHERE [m2].[PublishedAt] IS NOT NULL AND [m2].[WithdrawnAt] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m3]
        WHERE [m2].[Id] = [m3].[MomentId] AND [m3].[NeighbourhoodId] = @id) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m4]
        WHERE [m2].[Id] = [m4].[MomentId]) AND [m2].[IsAreaUnknown] = CAST(0 AS bit))) AND [m2].[Outcome] IS NOT NULL AND ([m2].[AnsweredOn] IS NULL OR [m2].[AnsweredOn] <= @today6) AND [m2].[CancelReason] IS NULL AND [m2].[LastDay] >= @closedSince AND ([m2].[LastDay] >= @since OR [m2].[AnsweredOn] >= @since)
    ORDER BY [m2].[IsExample], [m2].[AnsweredOn] DESC, [m2].[Id] DESC
) AS [m6]
UNION ALL
SELECT [m10].[Id]
FROM (
    SELECT TOP(@p17) [m7].[Id]
    FROM [Moments] AS [m7]
    WHERE [m7].[PublishedAt] IS NOT NULL AND [m7].[WithdrawnAt] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m8]
        WHERE [m7].[Id] = [m8].[MomentId] AND [m8].[NeighbourhoodId] = @id) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m9]
        WHERE [m7].[Id] = [m9].[MomentId]) AND [m7].[IsAreaUnknown] = CAST(0 AS bit))) AND [m7].[AnswerBy] < @today12 AND ([m7].[LastDay] < @today12 OR [m7].[ClosedOn] <= @today12) AND ([m7].[Outcome] IS NULL OR [m7].[AnsweredOn] > @today12) AND [m7].[CancelReason] IS NULL AND [m7].[LastDay] >= @closedSince
    ORDER BY [m7].[IsExample], [m7].[LastDay] DESC, [m7].[Id] DESC
) AS [m10]

-- 2
-- @p int
-- @id int
-- @p2 int
SELECT [p3].[Id]
FROM (
    SELECT TOP(@p) [p].[Id]
    FROM [Plans] AS [p]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p0]
        WHERE [p].[Id] = [p0].[PlanId] AND [p0].[NeighbourhoodId] = @id)
    ORDER BY [p].[PhaseYear] DESC, [p].[Id] DESC
) AS [p3]
UNION ALL
SELECT [p4].[Id]
FROM (
    SELECT TOP(@p2) [p1].[Id]
    FROM [Plans] AS [p1]
    WHERE [p1].[PublishedAt] IS NOT NULL AND [p1].[WithdrawnAt] IS NULL AND NOT EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p2]
        WHERE [p1].[Id] = [p2].[PlanId]) AND [p1].[IsAreaUnknown] = CAST(0 AS bit)
    ORDER BY [p1].[PhaseYear] DESC, [p1].[Id] DESC
) AS [p4]

-- 3
-- @momentIds nvarchar(4000)
SELECT [m].[Id], [m].[Slug], [m].[Title], [m].[Summary], [m].[FirstDay], [m].[LastDay], [m].[PeriodPrecision], [m].[ClosedOn], [m].[AnswerBy], CASE
    WHEN [m].[Outcome] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [m].[AnsweredOn], CASE
    WHEN [m].[CancelReason] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [m].[StartsAt], [m].[EndsAt], [m].[Outcome], [l].[Name], [l].[Address], [m].[Offline], [m].[IsAreaUnknown], [m].[IsExample], (
    SELECT MAX([l0].[TakenOverOn])
    FROM [Links] AS [l0]
    WHERE [m].[Id] = [l0].[ParticipationMomentId]), CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Links] AS [l1]
        WHERE [m].[Id] = [l1].[ParticipationMomentId] AND [l1].[CheckedOn] IS NULL) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [m1].[NeighbourhoodId]
FROM [Moments] AS [m]
LEFT JOIN [MomentNeighbourhood] AS [m1] ON [m].[Id] = [m1].[MomentId]
LEFT JOIN [Locations] AS [l] ON [m].[LocationId] = [l].[Id]
WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND [m].[Id] IN (
    SELECT [m0].[value]
    FROM OPENJSON(@momentIds) WITH ([value] int '$') AS [m0]
)

-- 4
-- @planIds nvarchar(4000)
SELECT [p].[Id], [p].[Slug], [p].[Title], [p].[Summary], [p].[Phase], [p].[PhaseYear], [p].[IsExample], (
    SELECT MAX([l].[TakenOverOn])
    FROM [Links] AS [l]
    WHERE [p].[Id] = [l].[PlanId]), CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Links] AS [l0]
        WHERE [p].[Id] = [l0].[PlanId] AND [l0].[CheckedOn] IS NULL) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [p1].[NeighbourhoodId]
FROM [Plans] AS [p]
LEFT JOIN [PlanNeighbourhood] AS [p1] ON [p].[Id] = [p1].[PlanId]
WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND [p].[Id] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@planIds) WITH ([value] int '$') AS [p0]
)

-- 5
-- @p int
SELECT TOP(@p) [d].[Id], [d].[PublicId], [d].[Slug], [d].[Title], [d].[Summary], [d].[DecidingBody] AS [Body], [d].[Date_Earliest], [d].[Date_Latest], [d].[Date_Precision], [d].[Outcome], CASE
    WHEN [d].[InputOutcome] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [HasInputOutcome], [d].[IsExample], (
    SELECT MAX([l].[TakenOverOn])
    FROM [Links] AS [l]
    WHERE [d].[Id] = [l].[DecisionId]) AS [TakenOverOn], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Links] AS [l0]
        WHERE [d].[Id] = [l0].[DecisionId]) AND NOT EXISTS (
        SELECT 1
        FROM [Links] AS [l1]
        WHERE [d].[Id] = [l1].[DecisionId] AND [l1].[CheckedOn] IS NULL) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [IsChecked], [d].[PublishedAt], [d].[ChangedAt]
FROM [Decisions] AS [d]
WHERE [d].[PublishedAt] IS NOT NULL AND [d].[WithdrawnAt] IS NULL
ORDER BY CASE
    WHEN [d].[Date_Earliest] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [d].[Date_Earliest] DESC, [d].[Id] DESC

-- 6
SELECT [d].[DecisionId], 0 AS [What], [d].[NeighbourhoodId] AS [Id]
FROM [DecisionNeighbourhood] AS [d]
UNION ALL
SELECT [d0].[DecisionId], 1 AS [What], [d0].[ThemeId] AS [Id]
FROM [DecisionTheme] AS [d0]
UNION ALL
SELECT [d1].[DecisionId], 2 AS [What], [d1].[PlanId] AS [Id]
FROM [DecisionPlan] AS [d1]
UNION ALL
SELECT [d2].[DecisionId], 3 AS [What], [d2].[MomentId] AS [Id]
FROM [DecisionMoment] AS [d2]

-- 7
-- @p int
SELECT [i0].[Id], [i0].[Slug], [i0].[Title], [i0].[Summary], [i0].[State], [i0].[StateYear], [i0].[Needs], [i0].[IsAreaUnknown], [i0].[IsExample], (
    SELECT MAX([l0].[TakenOverOn])
    FROM [Links] AS [l0]
    WHERE [i0].[Id] = [l0].[InitiativeId]), CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Links] AS [l1]
        WHERE [i0].[Id] = [l1].[InitiativeId]) AND NOT EXISTS (
        SELECT 1
        FROM [Links] AS [l2]
        WHERE [i0].[Id] = [l2].[InitiativeId] AND [l2].[CheckedOn] IS NULL) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [l].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Precision], [l].[Longitude], [l].[Latitude], [l].[Area_GeoJson], [l].[SubneighbourhoodId], [l].[NeighbourhoodId]
FROM (
    SELECT TOP(@p) [i].[Id], [i].[IsAreaUnknown], [i].[IsExample], [i].[LocationId], [i].[Needs], [i].[Slug], [i].[State], [i].[StateYear], [i].[Summary], [i].[Title]
    FROM [Initiatives] AS [i]
    WHERE [i].[PublishedAt] IS NOT NULL AND [i].[WithdrawnAt] IS NULL
    ORDER BY [i].[StateYear] DESC, [i].[Id] DESC
) AS [i0]
LEFT JOIN [Locations] AS [l] ON [i0].[LocationId] = [l].[Id]
ORDER BY [i0].[StateYear] DESC, [i0].[Id] DESC

-- 8
SELECT [i].[InitiativeId], CAST(0 AS bit) AS [IsTheme], [i].[NeighbourhoodId] AS [Id]
FROM [InitiativeNeighbourhood] AS [i]
UNION ALL
SELECT [i0].[InitiativeId], CAST(1 AS bit) AS [IsTheme], [i0].[ThemeId] AS [Id]
FROM [InitiativeTheme] AS [i0]

-- 9
-- @id int
SELECT [c].[Id], [c].[Address], [c].[Email], [c].[GoneSince], [c].[Kind], [c].[NeighbourhoodId], [c].[Phone], [c].[PublishedAt], [c].[SortOrder], [c].[SourceId], [c].[Text], [c].[Title], [c].[Url], [c].[WithdrawnAt], [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM [ContactRoutes] AS [c]
INNER JOIN [Links] AS [l] ON [c].[SourceId] = [l].[Id]
WHERE [c].[PublishedAt] IS NOT NULL AND [c].[WithdrawnAt] IS NULL AND ([c].[NeighbourhoodId] = @id OR ([c].[NeighbourhoodId] IS NULL AND [c].[SortOrder] = 0))
ORDER BY CASE
    WHEN [c].[NeighbourhoodId] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [c].[SortOrder], [c].[Id]

-- 10
SELECT [s].[Id], [s].[Name], [s].[Kind], [s].[Status], [s].[What], [s].[Address], [s].[Phone], [s].[Email], [s].[Url], [s].[GoneSince], [s].[HasRoom], [s].[Accessibility], [s].[Costs], [s].[HowToBook], [s].[AsOf], [s].[ConfirmedOn], [s].[Version], CASE
    WHEN [l].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Precision], [l].[Longitude], [l].[Latitude], [l].[Area_GeoJson], [l].[SubneighbourhoodId], [l].[NeighbourhoodId], [s0].[Name]
FROM [SupportPoints] AS [s]
LEFT JOIN [Locations] AS [l] ON [s].[LocationId] = [l].[Id]
LEFT JOIN [Subneighbourhoods] AS [s0] ON [l].[SubneighbourhoodId] = [s0].[Id]
WHERE [s].[PublishedAt] IS NOT NULL AND [s].[WithdrawnAt] IS NULL
ORDER BY [s].[Id]

-- 11
SELECT [s0].[SupportPointId], [s0].[NeighbourhoodId]
FROM [SupportPoints] AS [s]
INNER JOIN [SupportPointNeighbourhood] AS [s0] ON [s].[Id] = [s0].[SupportPointId]
WHERE [s].[PublishedAt] IS NOT NULL AND [s].[WithdrawnAt] IS NULL

-- 12
SELECT [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM [Links] AS [l]
WHERE EXISTS (
    SELECT 1
    FROM [SupportPoints] AS [s]
    WHERE [s].[PublishedAt] IS NOT NULL AND [s].[WithdrawnAt] IS NULL AND [s].[Id] = [l].[SupportPointId])
ORDER BY [l].[SortOrder], [l].[Id]

-- 13
-- @p int
-- @today date
-- @code_contains nvarchar(200)
SELECT TOP(@p) [f].[Name]
FROM [FundingSchemes] AS [f]
WHERE [f].[PublishedAt] IS NOT NULL AND [f].[WithdrawnAt] IS NULL AND [f].[State] <> 3 AND ([f].[ClosesOn] IS NULL OR [f].[ClosesOn] >= @today) AND ([f].[Wijken] IS NULL OR [f].[Wijken] = N'alle' OR [f].[Wijken] LIKE @code_contains ESCAPE N'\')
ORDER BY [f].[SortOrder], [f].[Id]
