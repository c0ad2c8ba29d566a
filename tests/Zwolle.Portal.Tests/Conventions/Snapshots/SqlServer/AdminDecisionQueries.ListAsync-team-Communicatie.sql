-- 1
-- @p int
-- @areas nvarchar(4000)
-- @team nvarchar(60)
SELECT TOP(@p) [d].[Id]
FROM [Decisions] AS [d]
WHERE EXISTS (
    SELECT 1
    FROM [DecisionNeighbourhood] AS [d0]
    WHERE [d].[Id] = [d0].[DecisionId] AND [d0].[NeighbourhoodId] IN (
        SELECT [a].[value]
        FROM OPENJSON(@areas) WITH ([value] int '$') AS [a]
    )) AND [d].[OwnerTeam] = @team
ORDER BY CASE
    WHEN [d].[Date_Earliest] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [d].[Date_Earliest] DESC, [d].[Id]

-- 2
-- @ids nvarchar(4000)
SELECT [d].[Id], [d].[Title], [d].[DecidingBody], [d].[ChangedAt], [d].[DocumentKind], [d].[InputOutcome], [d].[IsExample], [d].[Meaning], [d].[Note], [d].[Outcome], [d].[OutcomeNote], [d].[OwnerTeam], [d].[PublicId], [d].[PublishedAt], [d].[Reference], [d].[ReviewOn], [d].[SearchText], [d].[Slug], [d].[Summary], [d].[Version], [d].[WithdrawnAt], [d].[WithdrawnReason], [d].[Date_Earliest], [d].[Date_Latest], [d].[Date_Precision], [d0].[NeighbourhoodId], [d0].[DecisionId]
FROM [Decisions] AS [d]
LEFT JOIN [DecisionNeighbourhood] AS [d0] ON [d].[Id] = [d0].[DecisionId]
WHERE [d].[Id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
)
ORDER BY [d].[Id], [d0].[DecisionId]

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
