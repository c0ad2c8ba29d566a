-- 1
-- @p int
-- @closedSince date
-- @since date
-- @today date
-- @id int
-- @MaxValue date
-- @p9 int
-- @p10 int
SELECT [m2].[Part], [m2].[Id]
FROM (
    SELECT TOP(@p) 0 AS [Part], [m].[Id]
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
UNION ALL
SELECT [p1].[Part], [p1].[Id]
FROM (
    SELECT TOP(@p9) 1 AS [Part], [p].[Id]
    FROM [Plans] AS [p]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p0]
        WHERE [p].[Id] = [p0].[PlanId] AND [p0].[NeighbourhoodId] = @id)
    ORDER BY [p].[PhaseYear] DESC, [p].[Id] DESC
) AS [p1]
UNION ALL
SELECT [p4].[Part], [p4].[Id]
FROM (
    SELECT TOP(@p10) 2 AS [Part], [p2].[Id]
    FROM [Plans] AS [p2]
    WHERE [p2].[PublishedAt] IS NOT NULL AND [p2].[WithdrawnAt] IS NULL AND NOT EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p3]
        WHERE [p2].[Id] = [p3].[PlanId]) AND [p2].[IsAreaUnknown] = CAST(0 AS bit)
    ORDER BY [p2].[PhaseYear] DESC, [p2].[Id] DESC
) AS [p4]

-- 2
-- @id int
SELECT [c].[Id], [c].[Address], [c].[Email], [c].[GoneSince], [c].[Kind], [c].[NeighbourhoodId], [c].[Phone], [c].[PublishedAt], [c].[SortOrder], [c].[SourceId], [c].[Text], [c].[Title], [c].[Url], [c].[WithdrawnAt], [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM [ContactRoutes] AS [c]
INNER JOIN [Links] AS [l] ON [c].[SourceId] = [l].[Id]
WHERE [c].[PublishedAt] IS NOT NULL AND [c].[WithdrawnAt] IS NULL AND ([c].[NeighbourhoodId] = @id OR ([c].[NeighbourhoodId] IS NULL AND [c].[SortOrder] = 0))
ORDER BY CASE
    WHEN [c].[NeighbourhoodId] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [c].[SortOrder], [c].[Id]

-- 3
-- @ids nvarchar(4000)
SELECT [p].[Id], [p].[Slug], [p].[Title], [p].[Summary], [p].[Phase], [p].[PhaseYear], [l].[Name], [p].[IsAreaUnknown], (
    SELECT MIN([m0].[LastDay])
    FROM [PlanMoments] AS [p1]
    INNER JOIN (
        SELECT [m].[Id], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[FirstDay], [m].[LastDay], [m].[Outcome], [m].[PeriodPrecision]
        FROM [Moments] AS [m]
        WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL
    ) AS [m0] ON [p1].[MomentId] = [m0].[Id]
    WHERE [p].[Id] = [p1].[PlanId] AND [m0].[LastDay] >= '2026-12-01' AND [m0].[FirstDay] <= '2026-12-01' AND [m0].[PeriodPrecision] = 0 AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > '2026-12-01') AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > '2026-12-01') AND [m0].[CancelReason] IS NULL), (
    SELECT MAX([d].[ChangedOn])
    FROM [DateChanges] AS [d]
    WHERE [p].[Id] = [d].[PlanId]), [p].[IsExample], [p0].[NeighbourhoodId]
FROM [Plans] AS [p]
LEFT JOIN [PlanNeighbourhood] AS [p0] ON [p].[Id] = [p0].[PlanId]
LEFT JOIN [Locations] AS [l] ON [p].[LocationId] = [l].[Id]
WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND [p].[Id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
)
ORDER BY [p].[Id]

-- 4
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

-- 5
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

-- 6
SELECT [n].[Id], [n].[Text], [n].[Year], [n].[YearNote], [n].[Note]
FROM [NeighbourhoodGoals] AS [n]
WHERE [n].[PublishedAt] IS NOT NULL AND [n].[WithdrawnAt] IS NULL
ORDER BY [n].[Year] DESC, [n].[Id]

-- 7
SELECT [g].[GoalId], [g].[NeighbourhoodId]
FROM [GoalNeighbourhood] AS [g]

-- 8
SELECT [g].[GoalId], [g].[PlanId], [p0].[Slug], [p0].[Title]
FROM [GoalPlan] AS [g]
INNER JOIN (
    SELECT [p].[Id], [p].[Slug], [p].[Title]
    FROM [Plans] AS [p]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL
) AS [p0] ON [g].[PlanId] = [p0].[Id]
ORDER BY [p0].[Title]

-- 9
SELECT [i].[GoalId], [i].[InitiativeId], [i1].[Slug], [i1].[Title]
FROM [InitiativeGoal] AS [i]
INNER JOIN (
    SELECT [i0].[Id], [i0].[Slug], [i0].[Title]
    FROM [Initiatives] AS [i0]
    WHERE [i0].[PublishedAt] IS NOT NULL AND [i0].[WithdrawnAt] IS NULL
) AS [i1] ON [i].[InitiativeId] = [i1].[Id]
ORDER BY [i1].[Title]

-- 10
SELECT [g].[GoalId], [g].[SchemeId], [f0].[Slug], [f0].[Name]
FROM [GoalScheme] AS [g]
INNER JOIN (
    SELECT [f].[Id], [f].[Name], [f].[Slug]
    FROM [FundingSchemes] AS [f]
    WHERE [f].[PublishedAt] IS NOT NULL AND [f].[WithdrawnAt] IS NULL
) AS [f0] ON [g].[SchemeId] = [f0].[Id]
ORDER BY [f0].[Name]

-- 11
SELECT [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM [Links] AS [l]
WHERE [l].[NeighbourhoodGoalId] IS NOT NULL
ORDER BY [l].[SortOrder], [l].[Id]

-- 12
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

-- 13
SELECT [i].[InitiativeId], CAST(0 AS bit) AS [IsTheme], [i].[NeighbourhoodId] AS [Id]
FROM [InitiativeNeighbourhood] AS [i]
UNION ALL
SELECT [i0].[InitiativeId], CAST(1 AS bit) AS [IsTheme], [i0].[ThemeId] AS [Id]
FROM [InitiativeTheme] AS [i0]

-- 14
-- @p int
SELECT [s1].[Id], [s1].[PublicId], [s1].[Slug], [s1].[Title], [s1].[Summary], [s1].[Teller], [s1].[ToldOn], [s1].[InitiativeId], [s1].[IsExample], [s1].[PublishedAt], [s1].[ChangedAt], [s0].[NeighbourhoodId], [s0].[StoryId]
FROM (
    SELECT TOP(@p) [s].[Id], [s].[PublicId], [s].[Slug], [s].[Title], [s].[Summary], [s].[Teller], [s].[ToldOn], [s].[InitiativeId], [s].[IsExample], [s].[PublishedAt], [s].[ChangedAt]
    FROM [Stories] AS [s]
    WHERE [s].[PublishedAt] IS NOT NULL AND [s].[WithdrawnAt] IS NULL
    ORDER BY [s].[PublishedAt] DESC, [s].[Id] DESC
) AS [s1]
LEFT JOIN [StoryNeighbourhood] AS [s0] ON [s1].[Id] = [s0].[StoryId]
ORDER BY [s1].[PublishedAt] DESC, [s1].[Id] DESC, [s0].[StoryId]
