-- 1
-- @p int
-- @areas nvarchar(4000)
SELECT TOP(@p) [n].[Id]
FROM [NeighbourhoodGoals] AS [n]
WHERE EXISTS (
    SELECT 1
    FROM [GoalNeighbourhood] AS [g]
    WHERE [n].[Id] = [g].[GoalId] AND [g].[NeighbourhoodId] IN (
        SELECT [a].[value]
        FROM OPENJSON(@areas) WITH ([value] int '$') AS [a]
    ))
ORDER BY [n].[Year] DESC, [n].[Id]

-- 2
-- @ids nvarchar(4000)
SELECT [n].[Id], [n].[Text], [n].[Year], [n].[OwnerTeam], [n].[ReviewOn], [n].[ChangedAt], [n].[PublishedAt], [n].[WithdrawnAt], [g].[NeighbourhoodId], [g].[GoalId]
FROM [NeighbourhoodGoals] AS [n]
LEFT JOIN [GoalNeighbourhood] AS [g] ON [n].[Id] = [g].[GoalId]
WHERE [n].[Id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
)
ORDER BY [n].[Id], [g].[GoalId]

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

-- 4
-- @p int
SELECT TOP(@p) [u6].[Team]
FROM (
    SELECT [s].[Team]
    FROM [StaffMembers] AS [s]
    WHERE [s].[DisabledAt] IS NULL
    UNION
    SELECT [p].[OwnerTeam] AS [Team]
    FROM [Plans] AS [p]
    UNION
    SELECT [m].[OwnerTeam] AS [Team]
    FROM [Moments] AS [m]
    UNION
    SELECT [g].[OwnerTeam] AS [Team]
    FROM [GuideSteps] AS [g]
    UNION
    SELECT [f].[OwnerTeam] AS [Team]
    FROM [FundingSchemes] AS [f]
    UNION
    SELECT [n].[OwnerTeam] AS [Team]
    FROM [NeighbourhoodGoals] AS [n]
    UNION
    SELECT [i].[OwnerTeam] AS [Team]
    FROM [Initiatives] AS [i]
    UNION
    SELECT [s0].[OwnerTeam] AS [Team]
    FROM [SupportPoints] AS [s0]
    UNION
    SELECT [d].[OwnerTeam] AS [Team]
    FROM [Decisions] AS [d]
) AS [u6]
WHERE [u6].[Team] <> N''
ORDER BY [u6].[Team]
