-- 1
-- @slug nvarchar(80)
SELECT [s0].[Id], [s0].[Slug], [s0].[Title], [s0].[Summary], [s0].[Body], [s0].[Phase], [s0].[PhaseYear], [s0].[PhaseNote], [s0].[CanChange], [s0].[ChangedAt], [s0].[Decides], [s0].[Fixed], [s0].[InputOutcome], [s0].[IsAreaUnknown], [s0].[IsExample], [s0].[Level], [s0].[LevelReason], [s0].[LocationId], [s0].[OwnerTeam], [s0].[PublicId], [s0].[PublishedAt], [s0].[ReviewOn], [s0].[SearchText], [s0].[Version], [s0].[WithdrawnAt], [s0].[WithdrawnReason], [s0].[Announcement_About], [s0].[Announcement_MoreInformation], [s0].[Announcement_Roles], [s0].[Announcement_When], [s0].[Announcement_Who], [s0].[End_Earliest], [s0].[End_Latest], [s0].[End_Precision], [s0].[Start_Earliest], [s0].[Start_Latest], [s0].[Start_Precision], [s0].[Id0], [s0].[Id1], [s0].[Id2], [p0].[NeighbourhoodId], [p0].[PlanId], [p1].[ThemeId], [p1].[PlanId], [s0].[c], [s0].[Name], [s0].[Address], [s0].[Accessibility], [s0].[Precision], [s0].[c0]
FROM (
    SELECT TOP(2) [p].[Id], [p].[Slug], [p].[Title], [p].[Summary], [p].[Body], [p].[Phase], [p].[PhaseYear], [p].[PhaseNote], [p].[CanChange], [p].[ChangedAt], [p].[Decides], [p].[Fixed], [p].[InputOutcome], [p].[IsAreaUnknown], [p].[IsExample], [p].[Level], [p].[LevelReason], [p].[LocationId], [p].[OwnerTeam], [p].[PublicId], [p].[PublishedAt], [p].[ReviewOn], [p].[SearchText], [p].[Version], [p].[WithdrawnAt], [p].[WithdrawnReason], [p].[Announcement_About], [p].[Announcement_MoreInformation], [p].[Announcement_Roles], [p].[Announcement_When], [p].[Announcement_Who], [p].[End_Earliest], [p].[End_Latest], [p].[End_Precision], [p].[Start_Earliest], [p].[Start_Latest], [p].[Start_Precision], CASE
        WHEN [l].[Id] IS NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [c], [l].[Name], [l].[Address], [l].[Accessibility], [l].[Precision], CASE
        WHEN [s].[Id] IS NOT NULL THEN [s].[Name]
        ELSE [n].[Name]
    END AS [c0], [l].[Id] AS [Id0], [s].[Id] AS [Id1], [n].[Id] AS [Id2]
    FROM [Plans] AS [p]
    LEFT JOIN [Locations] AS [l] ON [p].[LocationId] = [l].[Id]
    LEFT JOIN [Subneighbourhoods] AS [s] ON [l].[SubneighbourhoodId] = [s].[Id]
    LEFT JOIN [Neighbourhoods] AS [n] ON [l].[NeighbourhoodId] = [n].[Id]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND [p].[Slug] = @slug
) AS [s0]
LEFT JOIN [PlanNeighbourhood] AS [p0] ON [s0].[Id] = [p0].[PlanId]
LEFT JOIN [PlanTheme] AS [p1] ON [s0].[Id] = [p1].[PlanId]
ORDER BY [s0].[Id], [s0].[Id0], [s0].[Id1], [s0].[Id2], [p0].[PlanId], [p0].[NeighbourhoodId], [p1].[PlanId]

-- 2
-- @plan_Id int
SELECT [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM [Links] AS [l]
WHERE [l].[PlanId] = @plan_Id
ORDER BY [l].[SortOrder], [l].[Id]

-- 3
-- @plan_Id int
SELECT [d].[Id], [d].[ChangedOn], [d].[ParticipationMomentId], [d].[PlanId], [d].[Reason], [d].[Which], [d].[After_Earliest], [d].[After_Latest], [d].[After_Precision], [d].[Before_Earliest], [d].[Before_Latest], [d].[Before_Precision]
FROM [DateChanges] AS [d]
WHERE [d].[PlanId] = @plan_Id
ORDER BY [d].[ChangedOn], [d].[Id]

-- 4
-- @plan_Id int
-- @MaxValue date
SELECT [m0].[Id], [m0].[Slug], [m0].[Title], [m0].[Summary], [m0].[Kind], [m0].[FirstDay], [m0].[LastDay], [m0].[PeriodPrecision], [m0].[StartsAt], [m0].[EndsAt], [m0].[ClosedOn], [m0].[AnswerBy], CASE
    WHEN [m0].[Outcome] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [m0].[AnsweredOn], CASE
    WHEN [m0].[CancelReason] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Name], [m0].[IsAreaUnknown], (
    SELECT MAX([d].[ChangedOn])
    FROM [DateChanges] AS [d]
    WHERE [m0].[Id] = [d].[ParticipationMomentId]), [m0].[IsExample], [m1].[NeighbourhoodId]
FROM [PlanMoments] AS [p]
INNER JOIN (
    SELECT [m].[Id], [m].[AnswerBy], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[EndsAt], [m].[FirstDay], [m].[IsAreaUnknown], [m].[IsExample], [m].[Kind], [m].[LastDay], [m].[LocationId], [m].[Outcome], [m].[PeriodPrecision], [m].[Slug], [m].[StartsAt], [m].[Summary], [m].[Title]
    FROM [Moments] AS [m]
    WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL
) AS [m0] ON [p].[MomentId] = [m0].[Id]
LEFT JOIN [MomentNeighbourhood] AS [m1] ON [m0].[Id] = [m1].[MomentId]
LEFT JOIN [Locations] AS [l] ON [m0].[LocationId] = [l].[Id]
WHERE [p].[PlanId] = @plan_Id
ORDER BY COALESCE([m0].[LastDay], @MaxValue) DESC, [m0].[Id]

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
SELECT [n].[Id], [n].[Text], [n].[Year], [n].[YearNote], [n].[Note]
FROM [NeighbourhoodGoals] AS [n]
WHERE [n].[PublishedAt] IS NOT NULL AND [n].[WithdrawnAt] IS NULL
ORDER BY [n].[Year] DESC, [n].[Id]

-- 8
SELECT [g].[GoalId], [g].[NeighbourhoodId]
FROM [GoalNeighbourhood] AS [g]

-- 9
SELECT [g].[GoalId], [g].[PlanId], [p0].[Slug], [p0].[Title]
FROM [GoalPlan] AS [g]
INNER JOIN (
    SELECT [p].[Id], [p].[Slug], [p].[Title]
    FROM [Plans] AS [p]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL
) AS [p0] ON [g].[PlanId] = [p0].[Id]
ORDER BY [p0].[Title]

-- 10
SELECT [i].[GoalId], [i].[InitiativeId], [i1].[Slug], [i1].[Title]
FROM [InitiativeGoal] AS [i]
INNER JOIN (
    SELECT [i0].[Id], [i0].[Slug], [i0].[Title]
    FROM [Initiatives] AS [i0]
    WHERE [i0].[PublishedAt] IS NOT NULL AND [i0].[WithdrawnAt] IS NULL
) AS [i1] ON [i].[InitiativeId] = [i1].[Id]
ORDER BY [i1].[Title]

-- 11
SELECT [g].[GoalId], [g].[SchemeId], [f0].[Slug], [f0].[Name]
FROM [GoalScheme] AS [g]
INNER JOIN (
    SELECT [f].[Id], [f].[Name], [f].[Slug]
    FROM [FundingSchemes] AS [f]
    WHERE [f].[PublishedAt] IS NOT NULL AND [f].[WithdrawnAt] IS NULL
) AS [f0] ON [g].[SchemeId] = [f0].[Id]
ORDER BY [f0].[Name]

-- 12
SELECT [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM [Links] AS [l]
WHERE [l].[NeighbourhoodGoalId] IS NOT NULL
ORDER BY [l].[SortOrder], [l].[Id]

-- 13
SELECT [t].[Kind], [t].[ItemId], [t].[Language], [t].[Title], [t].[Summary], [t].[TranslatedBy], [t].[TranslatedOn], [t].[Original]
FROM [Translations] AS [t]
ORDER BY [t].[Language]
