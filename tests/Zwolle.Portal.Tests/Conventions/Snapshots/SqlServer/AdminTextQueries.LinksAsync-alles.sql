-- 1
-- @p int
-- @areas nvarchar(4000)
-- @word_contains nvarchar(200)
-- @word_contains0 nvarchar(100)
-- @word_contains1 nvarchar(1000)
-- @word17_contains nvarchar(200)
-- @word17_contains0 nvarchar(100)
-- @word17_contains1 nvarchar(1000)
-- @word20_contains nvarchar(200)
-- @word20_contains0 nvarchar(100)
-- @word20_contains1 nvarchar(1000)
SELECT TOP(@p) [l].[Id]
FROM [Links] AS [l]
WHERE (EXISTS (
    SELECT 1
    FROM [PlanNeighbourhood] AS [p]
    WHERE [p].[PlanId] = [l].[PlanId] AND [p].[NeighbourhoodId] IN (
        SELECT [a].[value]
        FROM OPENJSON(@areas) WITH ([value] int '$') AS [a]
    )) OR EXISTS (
    SELECT 1
    FROM [MomentNeighbourhood] AS [m]
    WHERE [m].[MomentId] = [l].[ParticipationMomentId] AND [m].[NeighbourhoodId] IN (
        SELECT [a0].[value]
        FROM OPENJSON(@areas) WITH ([value] int '$') AS [a0]
    )) OR EXISTS (
    SELECT 1
    FROM [GoalNeighbourhood] AS [g]
    WHERE [g].[GoalId] = [l].[NeighbourhoodGoalId] AND [g].[NeighbourhoodId] IN (
        SELECT [a1].[value]
        FROM OPENJSON(@areas) WITH ([value] int '$') AS [a1]
    )) OR EXISTS (
    SELECT 1
    FROM [InitiativeNeighbourhood] AS [i]
    WHERE [i].[InitiativeId] = [l].[InitiativeId] AND [i].[NeighbourhoodId] IN (
        SELECT [a2].[value]
        FROM OPENJSON(@areas) WITH ([value] int '$') AS [a2]
    )) OR EXISTS (
    SELECT 1
    FROM [SupportPointNeighbourhood] AS [s]
    WHERE [s].[SupportPointId] = [l].[SupportPointId] AND [s].[NeighbourhoodId] IN (
        SELECT [a3].[value]
        FROM OPENJSON(@areas) WITH ([value] int '$') AS [a3]
    )) OR EXISTS (
    SELECT 1
    FROM [DecisionNeighbourhood] AS [d]
    WHERE [d].[DecisionId] = [l].[DecisionId] AND [d].[NeighbourhoodId] IN (
        SELECT [a4].[value]
        FROM OPENJSON(@areas) WITH ([value] int '$') AS [a4]
    )) OR EXISTS (
    SELECT 1
    FROM [ContactRoutes] AS [c]
    INNER JOIN [Links] AS [l0] ON [c].[SourceId] = [l0].[Id]
    WHERE [l0].[Id] = [l].[Id] AND [c].[NeighbourhoodId] IS NOT NULL AND [c].[NeighbourhoodId] IN (
        SELECT [a5].[value]
        FROM OPENJSON(@areas) WITH ([value] int '$') AS [a5]
    ))) AND (LOWER([l].[Title]) LIKE @word_contains ESCAPE N'\' OR LOWER([l].[Publisher]) LIKE @word_contains0 ESCAPE N'\' OR LOWER([l].[Url]) LIKE @word_contains1 ESCAPE N'\') AND (LOWER([l].[Title]) LIKE @word17_contains ESCAPE N'\' OR LOWER([l].[Publisher]) LIKE @word17_contains0 ESCAPE N'\' OR LOWER([l].[Url]) LIKE @word17_contains1 ESCAPE N'\') AND (LOWER([l].[Title]) LIKE @word20_contains ESCAPE N'\' OR LOWER([l].[Publisher]) LIKE @word20_contains0 ESCAPE N'\' OR LOWER([l].[Url]) LIKE @word20_contains1 ESCAPE N'\') AND [l].[CheckedOn] IS NULL AND ([l].[PlanId] IS NULL OR EXISTS (
    SELECT 1
    FROM [Plans] AS [p0]
    WHERE [p0].[Id] = [l].[PlanId] AND [p0].[PublishedAt] IS NOT NULL AND [p0].[WithdrawnAt] IS NULL)) AND ([l].[ParticipationMomentId] IS NULL OR EXISTS (
    SELECT 1
    FROM [Moments] AS [m0]
    WHERE [m0].[Id] = [l].[ParticipationMomentId] AND [m0].[PublishedAt] IS NOT NULL AND [m0].[WithdrawnAt] IS NULL)) AND ([l].[GuideStepId] IS NULL OR EXISTS (
    SELECT 1
    FROM [GuideSteps] AS [g0]
    WHERE [g0].[Id] = [l].[GuideStepId] AND [g0].[PublishedAt] IS NOT NULL AND [g0].[WithdrawnAt] IS NULL)) AND ([l].[FundingSchemeId] IS NULL OR EXISTS (
    SELECT 1
    FROM [FundingSchemes] AS [f]
    WHERE [f].[Id] = [l].[FundingSchemeId] AND [f].[PublishedAt] IS NOT NULL AND [f].[WithdrawnAt] IS NULL)) AND ([l].[NeighbourhoodGoalId] IS NULL OR EXISTS (
    SELECT 1
    FROM [NeighbourhoodGoals] AS [n]
    WHERE [n].[Id] = [l].[NeighbourhoodGoalId] AND [n].[PublishedAt] IS NOT NULL AND [n].[WithdrawnAt] IS NULL)) AND ([l].[InitiativeId] IS NULL OR EXISTS (
    SELECT 1
    FROM [Initiatives] AS [i0]
    WHERE [i0].[Id] = [l].[InitiativeId] AND [i0].[PublishedAt] IS NOT NULL AND [i0].[WithdrawnAt] IS NULL)) AND ([l].[SupportPointId] IS NULL OR EXISTS (
    SELECT 1
    FROM [SupportPoints] AS [s0]
    WHERE [s0].[Id] = [l].[SupportPointId] AND [s0].[PublishedAt] IS NOT NULL AND [s0].[WithdrawnAt] IS NULL)) AND ([l].[DecisionId] IS NULL OR EXISTS (
    SELECT 1
    FROM [Decisions] AS [d0]
    WHERE [d0].[Id] = [l].[DecisionId] AND [d0].[PublishedAt] IS NOT NULL AND [d0].[WithdrawnAt] IS NULL)) AND ([l].[PlanId] IS NOT NULL OR [l].[ParticipationMomentId] IS NOT NULL OR [l].[GuideStepId] IS NOT NULL OR [l].[FundingSchemeId] IS NOT NULL OR [l].[NeighbourhoodGoalId] IS NOT NULL OR [l].[InitiativeId] IS NOT NULL OR [l].[SupportPointId] IS NOT NULL OR [l].[DecisionId] IS NOT NULL OR [l].[CouncilRulesId] IS NOT NULL OR EXISTS (
    SELECT 1
    FROM [ContactRoutes] AS [c0]
    INNER JOIN [Links] AS [l1] ON [c0].[SourceId] = [l1].[Id]
    WHERE [l1].[Id] = [l].[Id] AND [c0].[PublishedAt] IS NOT NULL AND [c0].[WithdrawnAt] IS NULL))
ORDER BY [l].[Title], [l].[Id]

-- 2
-- @ids nvarchar(4000)
SELECT [l].[Id], [l].[Title], [l].[Publisher], [l].[CheckedOn], COALESCE([p].[Title], [m].[Title], [s].[Title], [g].[Title], [f].[Name], [n].[Text], [i0].[Title], [s0].[Name], [d].[Title]) AS [Of], COALESCE([p].[IsAreaUnknown], [m].[IsAreaUnknown], [i0].[IsAreaUnknown], CAST(0 AS bit)) AS [IsAreaUnknown], COALESCE([p0].[NeighbourhoodId], [m0].[NeighbourhoodId], [g0].[NeighbourhoodId], [i1].[NeighbourhoodId], [s1].[NeighbourhoodId], [d0].[NeighbourhoodId], [s].[NeighbourhoodId]) AS [NeighbourhoodId]
FROM [Links] AS [l]
LEFT JOIN [Plans] AS [p] ON [l].[PlanId] = [p].[Id]
LEFT JOIN [Moments] AS [m] ON [l].[ParticipationMomentId] = [m].[Id]
LEFT JOIN (
    SELECT [c].[NeighbourhoodId], [c].[Title], [l0].[Id] AS [Id1]
    FROM [ContactRoutes] AS [c]
    INNER JOIN [Links] AS [l0] ON [c].[SourceId] = [l0].[Id]
) AS [s] ON [l].[Id] = [s].[Id1]
LEFT JOIN [GuideSteps] AS [g] ON [l].[GuideStepId] = [g].[Id]
LEFT JOIN [FundingSchemes] AS [f] ON [l].[FundingSchemeId] = [f].[Id]
LEFT JOIN [NeighbourhoodGoals] AS [n] ON [l].[NeighbourhoodGoalId] = [n].[Id]
LEFT JOIN [Initiatives] AS [i0] ON [l].[InitiativeId] = [i0].[Id]
LEFT JOIN [SupportPoints] AS [s0] ON [l].[SupportPointId] = [s0].[Id]
LEFT JOIN [Decisions] AS [d] ON [l].[DecisionId] = [d].[Id]
LEFT JOIN [DecisionNeighbourhood] AS [d0] ON [l].[DecisionId] = [d0].[DecisionId]
LEFT JOIN [SupportPointNeighbourhood] AS [s1] ON [l].[SupportPointId] = [s1].[SupportPointId]
LEFT JOIN [PlanNeighbourhood] AS [p0] ON [l].[PlanId] = [p0].[PlanId]
LEFT JOIN [MomentNeighbourhood] AS [m0] ON [l].[ParticipationMomentId] = [m0].[MomentId]
LEFT JOIN [GoalNeighbourhood] AS [g0] ON [l].[NeighbourhoodGoalId] = [g0].[GoalId]
LEFT JOIN [InitiativeNeighbourhood] AS [i1] ON [l].[InitiativeId] = [i1].[InitiativeId]
WHERE [l].[Id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
)

-- 3
-- @kind int
-- @ids nvarchar(4000)
SELECT [r].[ItemId], [r].[State], [s].[Name], [r].[PublishAt]
FROM [Revisions] AS [r]
LEFT JOIN [StaffMembers] AS [s] ON [r].[AuthorId] = [s].[Id]
WHERE [r].[Kind] = @kind AND [r].[ItemId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
) AND [r].[State] <> 3
