-- 1
-- @p int
-- @mine nvarchar(4000)
SELECT TOP(@p) [p].[Id]
FROM [Plans] AS [p]
WHERE EXISTS (
    SELECT 1
    FROM [PlanNeighbourhood] AS [p0]
    WHERE [p].[Id] = [p0].[PlanId] AND [p0].[NeighbourhoodId] IN (
        SELECT [m].[value]
        FROM OPENJSON(@mine) WITH ([value] int '$') AS [m]
    )) AND [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL
ORDER BY [p].[ChangedAt] DESC, [p].[Id] DESC

-- 2
-- @ids nvarchar(4000)
SELECT [p].[Id], [p].[Title], [p].[Phase], [p].[PhaseYear], [p].[PublishedAt], [p].[WithdrawnAt], [p].[IsAreaUnknown], [p].[OwnerTeam], [p].[ReviewOn], [p].[ChangedAt], [p0].[NeighbourhoodId]
FROM [Plans] AS [p]
LEFT JOIN [PlanNeighbourhood] AS [p0] ON [p].[Id] = [p0].[PlanId]
WHERE [p].[Id] IN (
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
