-- 1
-- @p int
-- @word_contains nvarchar(4000)
-- @word1_contains nvarchar(4000)
-- @word2_contains nvarchar(4000)
-- @neighbourhood int
-- @today date
-- @kind int
-- @state int
-- @team nvarchar(60)
-- @today12 date
SELECT TOP(@p) [m].[Id]
FROM [Moments] AS [m]
WHERE [m].[SearchText] LIKE @word_contains ESCAPE N'\' AND [m].[SearchText] LIKE @word1_contains ESCAPE N'\' AND [m].[SearchText] LIKE @word2_contains ESCAPE N'\' AND EXISTS (
    SELECT 1
    FROM [MomentNeighbourhood] AS [m0]
    WHERE [m].[Id] = [m0].[MomentId] AND [m0].[NeighbourhoodId] = @neighbourhood) AND [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND [m].[AnswerBy] < @today AND ([m].[LastDay] < @today OR [m].[ClosedOn] <= @today) AND ([m].[Outcome] IS NULL OR [m].[AnsweredOn] > @today) AND [m].[CancelReason] IS NULL AND [m].[Id] IN (
    SELECT [r].[ItemId]
    FROM [Revisions] AS [r]
    WHERE [r].[Kind] = @kind AND [r].[State] <> 3 AND [r].[State] = @state
) AND [m].[OwnerTeam] = @team AND [m].[ReviewOn] < @today12 AND [m].[WithdrawnAt] IS NULL AND EXISTS (
    SELECT 1
    FROM [Links] AS [l]
    WHERE [m].[Id] = [l].[ParticipationMomentId] AND [l].[CheckedOn] IS NULL)
ORDER BY [m].[Title], [m].[Id]

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
