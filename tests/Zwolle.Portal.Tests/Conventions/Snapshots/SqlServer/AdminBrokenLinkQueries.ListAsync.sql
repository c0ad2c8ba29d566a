-- 1
-- @p int
-- @areas nvarchar(4000)
SELECT TOP(@p) [l].[Id], [l].[Title], [l].[Url], COALESCE((
    SELECT TOP(1) [p1].[Title]
    FROM [Plans] AS [p1]
    WHERE [p1].[PublishedAt] IS NOT NULL AND [p1].[WithdrawnAt] IS NULL AND [p1].[Id] = [l].[PlanId]), (
    SELECT TOP(1) [m1].[Title]
    FROM [Moments] AS [m1]
    WHERE [m1].[PublishedAt] IS NOT NULL AND [m1].[WithdrawnAt] IS NULL AND [m1].[Id] = [l].[ParticipationMomentId]), (
    SELECT TOP(1) [g1].[Title]
    FROM [GuideSteps] AS [g1]
    WHERE [g1].[PublishedAt] IS NOT NULL AND [g1].[WithdrawnAt] IS NULL AND [g1].[Id] = [l].[GuideStepId]), (
    SELECT TOP(1) [f0].[Name]
    FROM [FundingSchemes] AS [f0]
    WHERE [f0].[PublishedAt] IS NOT NULL AND [f0].[WithdrawnAt] IS NULL AND [f0].[Id] = [l].[FundingSchemeId]), (
    SELECT TOP(1) [n0].[Text]
    FROM [NeighbourhoodGoals] AS [n0]
    WHERE [n0].[PublishedAt] IS NOT NULL AND [n0].[WithdrawnAt] IS NULL AND [n0].[Id] = [l].[NeighbourhoodGoalId]), (
    SELECT TOP(1) [i1].[Title]
    FROM [Initiatives] AS [i1]
    WHERE [i1].[PublishedAt] IS NOT NULL AND [i1].[WithdrawnAt] IS NULL AND [i1].[Id] = [l].[InitiativeId]), (
    SELECT TOP(1) [s1].[Name]
    FROM [SupportPoints] AS [s1]
    WHERE [s1].[PublishedAt] IS NOT NULL AND [s1].[WithdrawnAt] IS NULL AND [s1].[Id] = [l].[SupportPointId]), (
    SELECT TOP(1) [d1].[Title]
    FROM [Decisions] AS [d1]
    WHERE [d1].[PublishedAt] IS NOT NULL AND [d1].[WithdrawnAt] IS NULL AND [d1].[Id] = [l].[DecisionId]), (
    SELECT TOP(1) [c1].[Title]
    FROM [ContactRoutes] AS [c1]
    INNER JOIN [Links] AS [l4] ON [c1].[SourceId] = [l4].[Id]
    WHERE [c1].[PublishedAt] IS NOT NULL AND [c1].[WithdrawnAt] IS NULL AND [l4].[Id] = [l].[Id])), [l3].[Answer], [l3].[Status], [l3].[MovedTo], [l3].[FailingSince], [l3].[GoneSince], [l3].[CheckedAt]
FROM [Links] AS [l]
INNER JOIN (
    SELECT [l2].[Address], [l2].[Answer], [l2].[CheckedAt], [l2].[FailingSince], [l2].[GoneSince], [l2].[MovedTo], [l2].[Status]
    FROM [LinkChecks] AS [l2]
    WHERE [l2].[GoneSince] IS NOT NULL OR [l2].[Answer] <> 0
) AS [l3] ON [l].[Url] = [l3].[Address]
WHERE ([l].[PlanId] IS NULL OR EXISTS (
    SELECT 1
    FROM [Plans] AS [p]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND [p].[Id] = [l].[PlanId] AND [p].[WithdrawnAt] IS NULL)) AND ([l].[ParticipationMomentId] IS NULL OR EXISTS (
    SELECT 1
    FROM [Moments] AS [m]
    WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND [m].[Id] = [l].[ParticipationMomentId] AND [m].[WithdrawnAt] IS NULL)) AND ([l].[GuideStepId] IS NULL OR EXISTS (
    SELECT 1
    FROM [GuideSteps] AS [g]
    WHERE [g].[PublishedAt] IS NOT NULL AND [g].[WithdrawnAt] IS NULL AND [g].[Id] = [l].[GuideStepId] AND [g].[WithdrawnAt] IS NULL)) AND ([l].[FundingSchemeId] IS NULL OR EXISTS (
    SELECT 1
    FROM [FundingSchemes] AS [f]
    WHERE [f].[PublishedAt] IS NOT NULL AND [f].[WithdrawnAt] IS NULL AND [f].[Id] = [l].[FundingSchemeId] AND [f].[WithdrawnAt] IS NULL)) AND ([l].[NeighbourhoodGoalId] IS NULL OR EXISTS (
    SELECT 1
    FROM [NeighbourhoodGoals] AS [n]
    WHERE [n].[PublishedAt] IS NOT NULL AND [n].[WithdrawnAt] IS NULL AND [n].[Id] = [l].[NeighbourhoodGoalId] AND [n].[WithdrawnAt] IS NULL)) AND ([l].[InitiativeId] IS NULL OR EXISTS (
    SELECT 1
    FROM [Initiatives] AS [i]
    WHERE [i].[PublishedAt] IS NOT NULL AND [i].[WithdrawnAt] IS NULL AND [i].[Id] = [l].[InitiativeId] AND [i].[WithdrawnAt] IS NULL)) AND ([l].[SupportPointId] IS NULL OR EXISTS (
    SELECT 1
    FROM [SupportPoints] AS [s]
    WHERE [s].[PublishedAt] IS NOT NULL AND [s].[WithdrawnAt] IS NULL AND [s].[Id] = [l].[SupportPointId] AND [s].[WithdrawnAt] IS NULL)) AND ([l].[DecisionId] IS NULL OR EXISTS (
    SELECT 1
    FROM [Decisions] AS [d]
    WHERE [d].[PublishedAt] IS NOT NULL AND [d].[WithdrawnAt] IS NULL AND [d].[Id] = [l].[DecisionId] AND [d].[WithdrawnAt] IS NULL)) AND ([l].[PlanId] IS NOT NULL OR [l].[ParticipationMomentId] IS NOT NULL OR [l].[GuideStepId] IS NOT NULL OR [l].[FundingSchemeId] IS NOT NULL OR [l].[NeighbourhoodGoalId] IS NOT NULL OR [l].[InitiativeId] IS NOT NULL OR [l].[SupportPointId] IS NOT NULL OR [l].[DecisionId] IS NOT NULL OR [l].[CouncilRulesId] IS NOT NULL OR EXISTS (
    SELECT 1
    FROM [ContactRoutes] AS [c]
    INNER JOIN [Links] AS [l0] ON [c].[SourceId] = [l0].[Id]
    WHERE [c].[PublishedAt] IS NOT NULL AND [c].[WithdrawnAt] IS NULL AND [l0].[Id] = [l].[Id] AND [c].[WithdrawnAt] IS NULL)) AND (EXISTS (
    SELECT 1
    FROM [PlanNeighbourhood] AS [p0]
    WHERE [p0].[PlanId] = [l].[PlanId] AND [p0].[NeighbourhoodId] IN (
        SELECT [a].[value]
        FROM OPENJSON(@areas) WITH ([value] int '$') AS [a]
    )) OR EXISTS (
    SELECT 1
    FROM [MomentNeighbourhood] AS [m0]
    WHERE [m0].[MomentId] = [l].[ParticipationMomentId] AND [m0].[NeighbourhoodId] IN (
        SELECT [a0].[value]
        FROM OPENJSON(@areas) WITH ([value] int '$') AS [a0]
    )) OR EXISTS (
    SELECT 1
    FROM [GoalNeighbourhood] AS [g0]
    WHERE [g0].[GoalId] = [l].[NeighbourhoodGoalId] AND [g0].[NeighbourhoodId] IN (
        SELECT [a1].[value]
        FROM OPENJSON(@areas) WITH ([value] int '$') AS [a1]
    )) OR EXISTS (
    SELECT 1
    FROM [InitiativeNeighbourhood] AS [i0]
    WHERE [i0].[InitiativeId] = [l].[InitiativeId] AND [i0].[NeighbourhoodId] IN (
        SELECT [a2].[value]
        FROM OPENJSON(@areas) WITH ([value] int '$') AS [a2]
    )) OR EXISTS (
    SELECT 1
    FROM [SupportPointNeighbourhood] AS [s0]
    WHERE [s0].[SupportPointId] = [l].[SupportPointId] AND [s0].[NeighbourhoodId] IN (
        SELECT [a3].[value]
        FROM OPENJSON(@areas) WITH ([value] int '$') AS [a3]
    )) OR EXISTS (
    SELECT 1
    FROM [DecisionNeighbourhood] AS [d0]
    WHERE [d0].[DecisionId] = [l].[DecisionId] AND [d0].[NeighbourhoodId] IN (
        SELECT [a4].[value]
        FROM OPENJSON(@areas) WITH ([value] int '$') AS [a4]
    )) OR EXISTS (
    SELECT 1
    FROM [ContactRoutes] AS [c0]
    INNER JOIN [Links] AS [l1] ON [c0].[SourceId] = [l1].[Id]
    WHERE [c0].[PublishedAt] IS NOT NULL AND [c0].[WithdrawnAt] IS NULL AND [l1].[Id] = [l].[Id] AND [c0].[NeighbourhoodId] IS NOT NULL AND [c0].[NeighbourhoodId] IN (
        SELECT [a5].[value]
        FROM OPENJSON(@areas) WITH ([value] int '$') AS [a5]
    )))
ORDER BY CASE
    WHEN [l3].[GoneSince] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Id]

-- 2
-- @p int
-- @areas nvarchar(4000)
SELECT TOP(@p) [c].[Id], [c].[Title], [c].[Url], [l0].[Answer], [l0].[Status], [l0].[MovedTo], [l0].[FailingSince], [l0].[GoneSince], [l0].[CheckedAt]
FROM [ContactRoutes] AS [c]
INNER JOIN (
    SELECT [l].[Address], [l].[Answer], [l].[CheckedAt], [l].[FailingSince], [l].[GoneSince], [l].[MovedTo], [l].[Status]
    FROM [LinkChecks] AS [l]
    WHERE [l].[GoneSince] IS NOT NULL OR [l].[Answer] <> 0
) AS [l0] ON [c].[Url] = [l0].[Address]
WHERE [c].[PublishedAt] IS NOT NULL AND [c].[WithdrawnAt] IS NULL AND [c].[WithdrawnAt] IS NULL AND [c].[NeighbourhoodId] IS NOT NULL AND [c].[NeighbourhoodId] IN (
    SELECT [a].[value]
    FROM OPENJSON(@areas) WITH ([value] int '$') AS [a]
) AND [c].[Url] IS NOT NULL
ORDER BY CASE
    WHEN [l0].[GoneSince] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [c].[Id]

-- 3
-- @p int
-- @areas nvarchar(4000)
SELECT TOP(@p) [s].[Id], [s].[Name], [s].[Url], [l0].[Answer], [l0].[Status], [l0].[MovedTo], [l0].[FailingSince], [l0].[GoneSince], [l0].[CheckedAt]
FROM [SupportPoints] AS [s]
INNER JOIN (
    SELECT [l].[Address], [l].[Answer], [l].[CheckedAt], [l].[FailingSince], [l].[GoneSince], [l].[MovedTo], [l].[Status]
    FROM [LinkChecks] AS [l]
    WHERE [l].[GoneSince] IS NOT NULL OR [l].[Answer] <> 0
) AS [l0] ON [s].[Url] = [l0].[Address]
WHERE [s].[PublishedAt] IS NOT NULL AND [s].[WithdrawnAt] IS NULL AND [s].[WithdrawnAt] IS NULL AND EXISTS (
    SELECT 1
    FROM [SupportPointNeighbourhood] AS [s0]
    WHERE [s].[Id] = [s0].[SupportPointId] AND [s0].[NeighbourhoodId] IN (
        SELECT [a].[value]
        FROM OPENJSON(@areas) WITH ([value] int '$') AS [a]
    )) AND [s].[Url] IS NOT NULL
ORDER BY CASE
    WHEN [l0].[GoneSince] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [s].[Id]

-- 4
-- @p int
-- @areas nvarchar(4000)
SELECT TOP(@p) [i].[Id], [i].[Title], [i].[MijnWijkUrl], [l0].[Answer], [l0].[Status], [l0].[MovedTo], [l0].[FailingSince], [l0].[GoneSince], [l0].[CheckedAt]
FROM [Initiatives] AS [i]
INNER JOIN (
    SELECT [l].[Address], [l].[Answer], [l].[CheckedAt], [l].[FailingSince], [l].[GoneSince], [l].[MovedTo], [l].[Status]
    FROM [LinkChecks] AS [l]
    WHERE [l].[GoneSince] IS NOT NULL OR [l].[Answer] <> 0
) AS [l0] ON [i].[MijnWijkUrl] = [l0].[Address]
WHERE [i].[PublishedAt] IS NOT NULL AND [i].[WithdrawnAt] IS NULL AND [i].[WithdrawnAt] IS NULL AND EXISTS (
    SELECT 1
    FROM [InitiativeNeighbourhood] AS [i0]
    WHERE [i].[Id] = [i0].[InitiativeId] AND [i0].[NeighbourhoodId] IN (
        SELECT [a].[value]
        FROM OPENJSON(@areas) WITH ([value] int '$') AS [a]
    )) AND [i].[MijnWijkUrl] IS NOT NULL
ORDER BY CASE
    WHEN [l0].[GoneSince] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [i].[Id]

-- 5
-- @p int
SELECT TOP(@p) [c].[Id], [c].[Name], [c].[AgendaUrl], [l0].[Answer], [l0].[Status], [l0].[MovedTo], [l0].[FailingSince], [l0].[GoneSince], [l0].[CheckedAt]
FROM [CouncilMeetings] AS [c]
INNER JOIN (
    SELECT [l].[Address], [l].[Answer], [l].[CheckedAt], [l].[FailingSince], [l].[GoneSince], [l].[MovedTo], [l].[Status]
    FROM [LinkChecks] AS [l]
    WHERE [l].[GoneSince] IS NOT NULL OR [l].[Answer] <> 0
) AS [l0] ON [c].[AgendaUrl] = [l0].[Address]
WHERE 0 = 1
ORDER BY CASE
    WHEN [l0].[GoneSince] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [c].[Id]

-- 6
-- @p int
-- @isEverywhere bit
SELECT TOP(@p) [c].[Id], [c].[AgendaUrl], [l0].[Answer], [l0].[Status], [l0].[MovedTo], [l0].[FailingSince], [l0].[GoneSince], [l0].[CheckedAt]
FROM [CouncilRules] AS [c]
INNER JOIN (
    SELECT [l].[Address], [l].[Answer], [l].[CheckedAt], [l].[FailingSince], [l].[GoneSince], [l].[MovedTo], [l].[Status]
    FROM [LinkChecks] AS [l]
    WHERE [l].[GoneSince] IS NOT NULL OR [l].[Answer] <> 0
) AS [l0] ON [c].[AgendaUrl] = [l0].[Address]
WHERE @isEverywhere = CAST(1 AS bit)
ORDER BY CASE
    WHEN [l0].[GoneSince] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [c].[Id]

-- 7
-- @p int
-- @isEverywhere bit
SELECT TOP(@p) [c].[Id], [c].[PetitionUrl], [l0].[Answer], [l0].[Status], [l0].[MovedTo], [l0].[FailingSince], [l0].[GoneSince], [l0].[CheckedAt]
FROM [CouncilRules] AS [c]
INNER JOIN (
    SELECT [l].[Address], [l].[Answer], [l].[CheckedAt], [l].[FailingSince], [l].[GoneSince], [l].[MovedTo], [l].[Status]
    FROM [LinkChecks] AS [l]
    WHERE [l].[GoneSince] IS NOT NULL OR [l].[Answer] <> 0
) AS [l0] ON [c].[PetitionUrl] = [l0].[Address]
WHERE @isEverywhere = CAST(1 AS bit)
ORDER BY CASE
    WHEN [l0].[GoneSince] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [c].[Id]

-- 8
SELECT MAX([l].[CheckedAt])
FROM [LinkChecks] AS [l]
