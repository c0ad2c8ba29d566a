-- 1
-- @p int
-- @mine nvarchar(4000)
-- @kind int
-- @state int
-- @kind3 int
SELECT TOP(@p) [m].[Id]
FROM [Moments] AS [m]
WHERE EXISTS (
    SELECT 1
    FROM [MomentNeighbourhood] AS [m0]
    WHERE [m].[Id] = [m0].[MomentId] AND [m0].[NeighbourhoodId] IN (
        SELECT [m1].[value]
        FROM OPENJSON(@mine) WITH ([value] int '$') AS [m1]
    )) AND ([m].[Id] IN (
    SELECT [r].[ItemId]
    FROM [Revisions] AS [r]
    WHERE [r].[Kind] = @kind AND [r].[State] <> 3 AND [r].[State] = @state
) OR ([m].[PublishedAt] IS NULL AND [m].[WithdrawnAt] IS NULL AND [m].[Id] NOT IN (
    SELECT [r0].[ItemId]
    FROM [Revisions] AS [r0]
    WHERE [r0].[Kind] = @kind3 AND [r0].[State] <> 3
)))
ORDER BY [m].[LastDay] DESC, [m].[Id] DESC

-- 2
-- @ids nvarchar(4000)
SELECT [m].[Id], [m].[Title], [m].[FirstDay], [m].[LastDay], [m].[PeriodPrecision], [m].[StartsAt], [m].[EndsAt], [m].[ClosedOn], [m].[AnswerBy], CASE
    WHEN [m].[Outcome] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [HasOutcome], [m].[AnsweredOn], CASE
    WHEN [m].[CancelReason] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [IsCancelled], [m].[PublishedAt], [m].[WithdrawnAt], [m].[IsAreaUnknown], [m].[OwnerTeam], [m].[ReviewOn], [m].[ChangedAt], [m0].[NeighbourhoodId]
FROM [Moments] AS [m]
LEFT JOIN [MomentNeighbourhood] AS [m0] ON [m].[Id] = [m0].[MomentId]
WHERE [m].[Id] IN (
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
