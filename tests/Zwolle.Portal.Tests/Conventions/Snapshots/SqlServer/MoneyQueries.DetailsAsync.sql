-- 1
-- @slug nvarchar(80)
SELECT [f0].[Id], [f0].[AmountNote], [f0].[Budget], [f0].[ChangedAt], [f0].[ClosesOn], [f0].[Combine], [f0].[Conditions], [f0].[Contradictions], [f0].[DeadlineNote], [f0].[ForWhat], [f0].[Giver], [f0].[HowToApply], [f0].[IsAllYear], [f0].[IsOnceOnly], [f0].[MaxAmount], [f0].[MinAmount], [f0].[Name], [f0].[NotFor], [f0].[OwnerTeam], [f0].[PublishedAt], [f0].[ReviewOn], [f0].[SharePercent], [f0].[Slug], [f0].[SortOrder], [f0].[State], [f0].[Summary], [f0].[Term], [f0].[Themes], [f0].[Version], [f0].[Who], [f0].[Wijken], [f0].[WithdrawnAt], [f0].[WithdrawnReason], [f0].[Year], [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM (
    SELECT TOP(2) [f].[Id], [f].[AmountNote], [f].[Budget], [f].[ChangedAt], [f].[ClosesOn], [f].[Combine], [f].[Conditions], [f].[Contradictions], [f].[DeadlineNote], [f].[ForWhat], [f].[Giver], [f].[HowToApply], [f].[IsAllYear], [f].[IsOnceOnly], [f].[MaxAmount], [f].[MinAmount], [f].[Name], [f].[NotFor], [f].[OwnerTeam], [f].[PublishedAt], [f].[ReviewOn], [f].[SharePercent], [f].[Slug], [f].[SortOrder], [f].[State], [f].[Summary], [f].[Term], [f].[Themes], [f].[Version], [f].[Who], [f].[Wijken], [f].[WithdrawnAt], [f].[WithdrawnReason], [f].[Year]
    FROM [FundingSchemes] AS [f]
    WHERE [f].[PublishedAt] IS NOT NULL AND [f].[WithdrawnAt] IS NULL AND [f].[Slug] = @slug
) AS [f0]
LEFT JOIN [Links] AS [l] ON [f0].[Id] = [l].[FundingSchemeId]
ORDER BY [f0].[Id], [l].[SortOrder], [l].[Id]

-- 2
SELECT [n].[Id], [n].[Text], [n].[Year], [n].[YearNote], [n].[Note]
FROM [NeighbourhoodGoals] AS [n]
WHERE [n].[PublishedAt] IS NOT NULL AND [n].[WithdrawnAt] IS NULL
ORDER BY [n].[Year] DESC, [n].[Id]

-- 3
SELECT [g].[GoalId], [g].[NeighbourhoodId]
FROM [GoalNeighbourhood] AS [g]

-- 4
SELECT [g].[GoalId], [g].[PlanId], [p0].[Slug], [p0].[Title]
FROM [GoalPlan] AS [g]
INNER JOIN (
    SELECT [p].[Id], [p].[Slug], [p].[Title]
    FROM [Plans] AS [p]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL
) AS [p0] ON [g].[PlanId] = [p0].[Id]
ORDER BY [p0].[Title]

-- 5
SELECT [i].[GoalId], [i].[InitiativeId], [i1].[Slug], [i1].[Title]
FROM [InitiativeGoal] AS [i]
INNER JOIN (
    SELECT [i0].[Id], [i0].[Slug], [i0].[Title]
    FROM [Initiatives] AS [i0]
    WHERE [i0].[PublishedAt] IS NOT NULL AND [i0].[WithdrawnAt] IS NULL
) AS [i1] ON [i].[InitiativeId] = [i1].[Id]
ORDER BY [i1].[Title]

-- 6
SELECT [g].[GoalId], [g].[SchemeId], [f0].[Slug], [f0].[Name]
FROM [GoalScheme] AS [g]
INNER JOIN (
    SELECT [f].[Id], [f].[Name], [f].[Slug]
    FROM [FundingSchemes] AS [f]
    WHERE [f].[PublishedAt] IS NOT NULL AND [f].[WithdrawnAt] IS NULL
) AS [f0] ON [g].[SchemeId] = [f0].[Id]
ORDER BY [f0].[Name]

-- 7
SELECT [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM [Links] AS [l]
WHERE [l].[NeighbourhoodGoalId] IS NOT NULL
ORDER BY [l].[SortOrder], [l].[Id]
