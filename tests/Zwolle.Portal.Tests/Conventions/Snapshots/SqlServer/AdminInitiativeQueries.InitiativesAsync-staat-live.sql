-- 1
-- @p int
-- @areas nvarchar(4000)
SELECT TOP(@p) [i].[Id]
FROM [Initiatives] AS [i]
WHERE EXISTS (
    SELECT 1
    FROM [InitiativeNeighbourhood] AS [i0]
    WHERE [i].[Id] = [i0].[InitiativeId] AND [i0].[NeighbourhoodId] IN (
        SELECT [a].[value]
        FROM OPENJSON(@areas) WITH ([value] int '$') AS [a]
    )) AND [i].[PublishedAt] IS NOT NULL AND [i].[WithdrawnAt] IS NULL
ORDER BY [i].[ChangedAt] DESC, [i].[Id] DESC

-- 2
-- @ids nvarchar(4000)
SELECT [i].[Id], [i].[Title], [i].[State], [i].[IsAreaUnknown], [i].[OwnerTeam], [i].[ReviewOn], [i].[ChangedAt], [i].[PublishedAt], [i].[WithdrawnAt], [i1].[NeighbourhoodId], [i1].[InitiativeId]
FROM [Initiatives] AS [i]
LEFT JOIN [InitiativeNeighbourhood] AS [i1] ON [i].[Id] = [i1].[InitiativeId]
WHERE [i].[Id] IN (
    SELECT [i0].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i0]
)
ORDER BY [i].[Id], [i1].[InitiativeId]

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
