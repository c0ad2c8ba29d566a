-- 1
-- @p int
SELECT TOP(@p) [l].[Id]
FROM [Links] AS [l]
WHERE EXISTS (
    SELECT 1
    FROM [Plans] AS [p]
    WHERE [p].[Id] = [l].[PlanId] AND NOT EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p0]
        WHERE [p].[Id] = [p0].[PlanId]) AND [p].[IsAreaUnknown] = CAST(0 AS bit)) OR EXISTS (
    SELECT 1
    FROM [Moments] AS [m]
    WHERE [m].[Id] = [l].[ParticipationMomentId] AND NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m0]
        WHERE [m].[Id] = [m0].[MomentId]) AND [m].[IsAreaUnknown] = CAST(0 AS bit)) OR EXISTS (
    SELECT 1
    FROM [NeighbourhoodGoals] AS [n]
    WHERE [n].[Id] = [l].[NeighbourhoodGoalId] AND NOT EXISTS (
        SELECT 1
        FROM [GoalNeighbourhood] AS [g]
        WHERE [n].[Id] = [g].[GoalId])) OR EXISTS (
    SELECT 1
    FROM [Initiatives] AS [i]
    WHERE [i].[Id] = [l].[InitiativeId] AND NOT EXISTS (
        SELECT 1
        FROM [InitiativeNeighbourhood] AS [i0]
        WHERE [i].[Id] = [i0].[InitiativeId]) AND [i].[IsAreaUnknown] = CAST(0 AS bit)) OR EXISTS (
    SELECT 1
    FROM [SupportPoints] AS [s]
    WHERE [s].[Id] = [l].[SupportPointId] AND NOT EXISTS (
        SELECT 1
        FROM [SupportPointNeighbourhood] AS [s0]
        WHERE [s].[Id] = [s0].[SupportPointId])) OR EXISTS (
    SELECT 1
    FROM [Decisions] AS [d]
    WHERE [d].[Id] = [l].[DecisionId] AND NOT EXISTS (
        SELECT 1
        FROM [DecisionNeighbourhood] AS [d0]
        WHERE [d].[Id] = [d0].[DecisionId])) OR [l].[CouncilRulesId] IS NOT NULL OR EXISTS (
    SELECT 1
    FROM [ContactRoutes] AS [c]
    INNER JOIN [Links] AS [l0] ON [c].[SourceId] = [l0].[Id]
    WHERE [l0].[Id] = [l].[Id] AND [c].[NeighbourhoodId] IS NULL)
ORDER BY [l].[Id] DESC

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
