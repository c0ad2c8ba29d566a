-- 1
-- @slug nvarchar(80)
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
WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND [m].[Slug] = @slug

-- 2
-- @card_Id int
SELECT [s0].[c], [s0].[Name], [s0].[Address], [s0].[Accessibility], [s0].[Precision], [s0].[c0], [s0].[About], [s0].[CanChange], [s0].[Fixed], [s0].[Decides], [s0].[How], [s0].[Offline], [s0].[Outcome], [s0].[CancelReason], [s0].[CancelledOn], [s0].[Id], [s0].[Id0], [s0].[Id1], [s0].[Id2], [d].[Id], [d].[ChangedOn], [d].[ParticipationMomentId], [d].[PlanId], [d].[Reason], [d].[Which], [d].[After_Earliest], [d].[After_Latest], [d].[After_Precision], [d].[Before_Earliest], [d].[Before_Latest], [d].[Before_Precision]
FROM (
    SELECT TOP(2) CASE
        WHEN [l].[Id] IS NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [c], [l].[Name], [l].[Address], [l].[Accessibility], [l].[Precision], CASE
        WHEN [s].[Id] IS NOT NULL THEN [s].[Name]
        ELSE [n].[Name]
    END AS [c0], [m].[About], [m].[CanChange], [m].[Fixed], [m].[Decides], [m].[How], [m].[Offline], [m].[Outcome], [m].[CancelReason], [m].[CancelledOn], [m].[Id], [l].[Id] AS [Id0], [s].[Id] AS [Id1], [n].[Id] AS [Id2]
    FROM [Moments] AS [m]
    LEFT JOIN [Locations] AS [l] ON [m].[LocationId] = [l].[Id]
    LEFT JOIN [Subneighbourhoods] AS [s] ON [l].[SubneighbourhoodId] = [s].[Id]
    LEFT JOIN [Neighbourhoods] AS [n] ON [l].[NeighbourhoodId] = [n].[Id]
    WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND [m].[Id] = @card_Id
) AS [s0]
LEFT JOIN [DateChanges] AS [d] ON [s0].[Id] = [d].[ParticipationMomentId]
ORDER BY [s0].[Id], [s0].[Id0], [s0].[Id1], [s0].[Id2], [d].[ChangedOn]

-- 3
-- @card_Id int
SELECT [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM [Links] AS [l]
WHERE [l].[ParticipationMomentId] = @card_Id
ORDER BY [l].[SortOrder], [l].[Id]

-- 4
-- @card_Id int
SELECT [p1].[Slug], [p1].[Title]
FROM [PlanMoments] AS [p]
INNER JOIN (
    SELECT [p0].[Id], [p0].[Slug], [p0].[Title]
    FROM [Plans] AS [p0]
    WHERE [p0].[PublishedAt] IS NOT NULL AND [p0].[WithdrawnAt] IS NULL
) AS [p1] ON [p].[PlanId] = [p1].[Id]
WHERE [p].[MomentId] = @card_Id
ORDER BY [p].[PlanId]

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
