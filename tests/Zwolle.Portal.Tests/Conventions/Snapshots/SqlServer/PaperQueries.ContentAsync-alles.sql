-- 1
-- @id int
-- @today date
-- @today5 date
-- @closedSince date
-- @since date
-- @today10 date
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
END, [m12].[NeighbourhoodId]
FROM [Moments] AS [m]
LEFT JOIN [MomentNeighbourhood] AS [m12] ON [m].[Id] = [m12].[MomentId]
LEFT JOIN [Locations] AS [l] ON [m].[LocationId] = [l].[Id]
WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND [m].[Id] IN (
    SELECT [m6].[Id]
    FROM (
        SELECT TOP(24) [m0].[Id]
        FROM [Moments] AS [m0]
        WHERE [m0].[PublishedAt] IS NOT NULL AND [m0].[WithdrawnAt] IS NULL AND (EXISTS (
            SELECT 1
            FROM [MomentNeighbourhood] AS [m1]
            WHERE [m0].[Id] = [m1].[MomentId] AND [m1].[NeighbourhoodId] = @id) OR (NOT EXISTS (
            SELECT 1
            FROM [MomentNeighbourhood] AS [m2]
            WHERE [m0].[Id] = [m2].[MomentId]) AND [m0].[IsAreaUnknown] = CAST(0 AS bit))) AND ([m0].[LastDay] IS NULL OR [m0].[LastDay] >= @today) AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today) AND [m0].[CancelReason] IS NULL
        ORDER BY [m0].[IsExample], CASE
            WHEN [m0].[LastDay] IS NULL THEN CAST(1 AS bit)
            ELSE CAST(0 AS bit)
        END, [m0].[LastDay], [m0].[Id]
    ) AS [m6]
    UNION ALL
    SELECT [m7].[Id]
    FROM (
        SELECT TOP(10) [m3].[Id]
        FROM [Moments] AS [m3]
        WHERE [m3].[PublishedAt] IS NOT NULL AND [m3].[WithdrawnAt] IS NULL AND (EXISTS (
            SELECT 1
            FROM [MomentNeighbourhood] AS [m4]
            WHERE [m3].[Id] = [m4].[MomentId] AND [m4].[NeighbourhoodId] = @id) OR (NOT EXISTS (
            SELECT 1
            FROM [MomentNeighbourhood] AS [m5]
            WHERE [m3].[Id] = [m5].[MomentId]) AND [m3].[IsAreaUnknown] = CAST(0 AS bit))) AND [m3].[Outcome] IS NOT NULL AND ([m3].[AnsweredOn] IS NULL OR [m3].[AnsweredOn] <= @today5) AND [m3].[CancelReason] IS NULL AND [m3].[LastDay] >= @closedSince AND ([m3].[LastDay] >= @since OR [m3].[AnsweredOn] >= @since)
        ORDER BY [m3].[IsExample], [m3].[AnsweredOn] DESC, [m3].[Id] DESC
    ) AS [m7]
    UNION ALL
    SELECT [m11].[Id]
    FROM (
        SELECT TOP(5) [m8].[Id]
        FROM [Moments] AS [m8]
        WHERE [m8].[PublishedAt] IS NOT NULL AND [m8].[WithdrawnAt] IS NULL AND (EXISTS (
            SELECT 1
            FROM [MomentNeighbourhood] AS [m9]
            WHERE [m8].[Id] = [m9].[MomentId] AND [m9].[NeighbourhoodId] = @id) OR (NOT EXISTS (
            SELECT 1
            FROM [MomentNeighbourhood] AS [m10]
            WHERE [m8].[Id] = [m10].[MomentId]) AND [m8].[IsAreaUnknown] = CAST(0 AS bit))) AND [m8].[AnswerBy] < @today10 AND ([m8].[LastDay] < @today10 OR [m8].[ClosedOn] <= @today10) AND ([m8].[Outcome] IS NULL OR [m8].[AnsweredOn] > @today10) AND [m8].[CancelReason] IS NULL AND [m8].[LastDay] >= @closedSince
        ORDER BY [m8].[IsExample], [m8].[LastDay] DESC, [m8].[Id] DESC
    ) AS [m11]
)

-- 2
-- @id int
SELECT [p].[Id], [p].[Slug], [p].[Title], [p].[Summary], [p].[Phase], [p].[PhaseYear], [p].[IsExample], (
    SELECT MAX([l].[TakenOverOn])
    FROM [Links] AS [l]
    WHERE [p].[Id] = [l].[PlanId]), CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Links] AS [l0]
        WHERE [p].[Id] = [l0].[PlanId] AND [l0].[CheckedOn] IS NULL) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [p6].[NeighbourhoodId]
FROM [Plans] AS [p]
LEFT JOIN [PlanNeighbourhood] AS [p6] ON [p].[Id] = [p6].[PlanId]
WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND [p].[Id] IN (
    SELECT [p4].[Id]
    FROM (
        SELECT TOP(20) [p0].[Id]
        FROM [Plans] AS [p0]
        WHERE [p0].[PublishedAt] IS NOT NULL AND [p0].[WithdrawnAt] IS NULL AND EXISTS (
            SELECT 1
            FROM [PlanNeighbourhood] AS [p1]
            WHERE [p0].[Id] = [p1].[PlanId] AND [p1].[NeighbourhoodId] = @id)
        ORDER BY [p0].[PhaseYear] DESC, [p0].[Id] DESC
    ) AS [p4]
    UNION ALL
    SELECT [p5].[Id]
    FROM (
        SELECT TOP(8) [p2].[Id]
        FROM [Plans] AS [p2]
        WHERE [p2].[PublishedAt] IS NOT NULL AND [p2].[WithdrawnAt] IS NULL AND NOT EXISTS (
            SELECT 1
            FROM [PlanNeighbourhood] AS [p3]
            WHERE [p2].[Id] = [p3].[PlanId]) AND [p2].[IsAreaUnknown] = CAST(0 AS bit)
        ORDER BY [p2].[PhaseYear] DESC, [p2].[Id] DESC
    ) AS [p5]
)

-- 3
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

-- 4
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

-- 5
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

-- 6
SELECT [i].[InitiativeId], CAST(0 AS bit) AS [IsTheme], [i].[NeighbourhoodId] AS [Id]
FROM [InitiativeNeighbourhood] AS [i]
UNION ALL
SELECT [i0].[InitiativeId], CAST(1 AS bit) AS [IsTheme], [i0].[ThemeId] AS [Id]
FROM [InitiativeTheme] AS [i0]

-- 7
-- @id int
SELECT [c].[Id], [c].[Address], [c].[Email], [c].[GoneSince], [c].[Kind], [c].[NeighbourhoodId], [c].[Phone], [c].[PublishedAt], [c].[SortOrder], [c].[SourceId], [c].[Text], [c].[Title], [c].[Url], [c].[WithdrawnAt], [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM [ContactRoutes] AS [c]
INNER JOIN [Links] AS [l] ON [c].[SourceId] = [l].[Id]
WHERE [c].[PublishedAt] IS NOT NULL AND [c].[WithdrawnAt] IS NULL AND ([c].[NeighbourhoodId] = @id OR ([c].[NeighbourhoodId] IS NULL AND [c].[SortOrder] = 0))
ORDER BY CASE
    WHEN [c].[NeighbourhoodId] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [c].[SortOrder], [c].[Id]

-- 8
SELECT [s].[Id], [s].[Name], [s].[Kind], [s].[Status], [s].[What], [s].[Address], [s].[Phone], [s].[Email], [s].[Url], [s].[GoneSince], [s].[HasRoom], [s].[Accessibility], [s].[Costs], [s].[HowToBook], [s].[AsOf], [s].[ConfirmedOn], [s].[Version], CASE
    WHEN [l].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Precision], [l].[Longitude], [l].[Latitude], [l].[Area_GeoJson], [l].[SubneighbourhoodId], [l].[NeighbourhoodId], [s0].[Name]
FROM [SupportPoints] AS [s]
LEFT JOIN [Locations] AS [l] ON [s].[LocationId] = [l].[Id]
LEFT JOIN [Subneighbourhoods] AS [s0] ON [l].[SubneighbourhoodId] = [s0].[Id]
WHERE [s].[PublishedAt] IS NOT NULL AND [s].[WithdrawnAt] IS NULL
ORDER BY [s].[Id]

-- 9
SELECT [s0].[SupportPointId], [s0].[NeighbourhoodId]
FROM [SupportPoints] AS [s]
INNER JOIN [SupportPointNeighbourhood] AS [s0] ON [s].[Id] = [s0].[SupportPointId]
WHERE [s].[PublishedAt] IS NOT NULL AND [s].[WithdrawnAt] IS NULL

-- 10
SELECT [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM [Links] AS [l]
WHERE EXISTS (
    SELECT 1
    FROM [SupportPoints] AS [s]
    WHERE [s].[PublishedAt] IS NOT NULL AND [s].[WithdrawnAt] IS NULL AND [s].[Id] = [l].[SupportPointId])
ORDER BY [l].[SortOrder], [l].[Id]

-- 11
-- @p int
-- @today date
-- @code_contains nvarchar(200)
SELECT TOP(@p) [f].[Name]
FROM [FundingSchemes] AS [f]
WHERE [f].[PublishedAt] IS NOT NULL AND [f].[WithdrawnAt] IS NULL AND [f].[State] <> 3 AND ([f].[ClosesOn] IS NULL OR [f].[ClosesOn] >= @today) AND ([f].[Wijken] IS NULL OR [f].[Wijken] = N'alle' OR [f].[Wijken] LIKE @code_contains ESCAPE N'\')
ORDER BY [f].[SortOrder], [f].[Id]
