-- 1
SELECT [n].[Id], [n].[Text], [n].[Year], [n].[YearNote], [n].[Note]
FROM [NeighbourhoodGoals] AS [n]
WHERE [n].[PublishedAt] IS NOT NULL AND [n].[WithdrawnAt] IS NULL
ORDER BY [n].[Year] DESC, [n].[Id]

-- 2
SELECT [g].[GoalId], [g].[NeighbourhoodId]
FROM [GoalNeighbourhood] AS [g]

-- 3
SELECT [g].[GoalId], [g].[PlanId], [p0].[Slug], [p0].[Title]
FROM [GoalPlan] AS [g]
INNER JOIN (
    SELECT [p].[Id], [p].[Slug], [p].[Title]
    FROM [Plans] AS [p]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL
) AS [p0] ON [g].[PlanId] = [p0].[Id]
ORDER BY [p0].[Title]

-- 4
SELECT [i].[GoalId], [i].[InitiativeId], [i1].[Slug], [i1].[Title]
FROM [InitiativeGoal] AS [i]
INNER JOIN (
    SELECT [i0].[Id], [i0].[Slug], [i0].[Title]
    FROM [Initiatives] AS [i0]
    WHERE [i0].[PublishedAt] IS NOT NULL AND [i0].[WithdrawnAt] IS NULL
) AS [i1] ON [i].[InitiativeId] = [i1].[Id]
ORDER BY [i1].[Title]

-- 5
SELECT [g].[GoalId], [g].[SchemeId], [f0].[Slug], [f0].[Name]
FROM [GoalScheme] AS [g]
INNER JOIN (
    SELECT [f].[Id], [f].[Name], [f].[Slug]
    FROM [FundingSchemes] AS [f]
    WHERE [f].[PublishedAt] IS NOT NULL AND [f].[WithdrawnAt] IS NULL
) AS [f0] ON [g].[SchemeId] = [f0].[Id]
ORDER BY [f0].[Name]

-- 6
SELECT [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM [Links] AS [l]
WHERE [l].[NeighbourhoodGoalId] IS NOT NULL
ORDER BY [l].[SortOrder], [l].[Id]
