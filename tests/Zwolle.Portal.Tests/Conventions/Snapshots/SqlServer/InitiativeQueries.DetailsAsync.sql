-- 1
-- @slug nvarchar(80)
SELECT [s0].[Id], [s0].[Slug], [s0].[Title], [s0].[Summary], [s0].[State], [s0].[StateYear], [s0].[StateNote], [s0].[Initiator], [s0].[Needs], [s0].[NeedsNote], [s0].[Story], [s0].[Help], [s0].[Join], [s0].[MijnWijkUrl], [s0].[GoneSince], [s0].[IsAreaUnknown], [s0].[IsExample], [s0].[Id0], [s0].[Id1], [s0].[Id2], [i0].[NeighbourhoodId], [i0].[InitiativeId], [i1].[ThemeId], [i1].[InitiativeId], [s1].[Slug], [s1].[Name], [s1].[InitiativeId], [s1].[SchemeId], [s1].[Id], [s0].[c], [s0].[Name], [s0].[Address], [s0].[Accessibility], [s0].[Precision], [s0].[c0]
FROM (
    SELECT TOP(2) [i].[Id], [i].[Slug], [i].[Title], [i].[Summary], [i].[State], [i].[StateYear], [i].[StateNote], [i].[Initiator], [i].[Needs], [i].[NeedsNote], [i].[Story], [i].[Help], [i].[Join], [i].[MijnWijkUrl], [i].[GoneSince], [i].[IsAreaUnknown], [i].[IsExample], CASE
        WHEN [l].[Id] IS NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [c], [l].[Name], [l].[Address], [l].[Accessibility], [l].[Precision], CASE
        WHEN [s].[Id] IS NOT NULL THEN [s].[Name]
        ELSE [n].[Name]
    END AS [c0], [l].[Id] AS [Id0], [s].[Id] AS [Id1], [n].[Id] AS [Id2]
    FROM [Initiatives] AS [i]
    LEFT JOIN [Locations] AS [l] ON [i].[LocationId] = [l].[Id]
    LEFT JOIN [Subneighbourhoods] AS [s] ON [l].[SubneighbourhoodId] = [s].[Id]
    LEFT JOIN [Neighbourhoods] AS [n] ON [l].[NeighbourhoodId] = [n].[Id]
    WHERE [i].[PublishedAt] IS NOT NULL AND [i].[WithdrawnAt] IS NULL AND [i].[Slug] = @slug
) AS [s0]
LEFT JOIN [InitiativeNeighbourhood] AS [i0] ON [s0].[Id] = [i0].[InitiativeId]
LEFT JOIN [InitiativeTheme] AS [i1] ON [s0].[Id] = [i1].[InitiativeId]
LEFT JOIN (
    SELECT [f0].[Slug], [f0].[Name], [i2].[InitiativeId], [i2].[SchemeId], [f0].[Id]
    FROM [InitiativeScheme] AS [i2]
    INNER JOIN (
        SELECT [f].[Id], [f].[Name], [f].[Slug]
        FROM [FundingSchemes] AS [f]
        WHERE [f].[PublishedAt] IS NOT NULL AND [f].[WithdrawnAt] IS NULL
    ) AS [f0] ON [i2].[SchemeId] = [f0].[Id]
) AS [s1] ON [s0].[Id] = [s1].[InitiativeId]
ORDER BY [s0].[Id], [s0].[Id0], [s0].[Id1], [s0].[Id2], [i0].[InitiativeId], [i0].[NeighbourhoodId], [i1].[InitiativeId], [i1].[ThemeId], [s1].[InitiativeId], [s1].[SchemeId]

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

-- 8
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

-- 9
-- @initiative_Id int
SELECT [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM [Links] AS [l]
WHERE [l].[InitiativeId] = @initiative_Id
ORDER BY [l].[SortOrder], [l].[Id]
