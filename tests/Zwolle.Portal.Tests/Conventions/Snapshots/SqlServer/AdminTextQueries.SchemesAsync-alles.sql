-- 1
-- @p int
-- @word_contains nvarchar(80)
-- @word_contains0 nvarchar(100)
-- @word_contains1 nvarchar(200)
-- @word3_contains nvarchar(80)
-- @word3_contains0 nvarchar(100)
-- @word3_contains1 nvarchar(200)
-- @word6_contains nvarchar(80)
-- @word6_contains0 nvarchar(100)
-- @word6_contains1 nvarchar(200)
-- @kind int
-- @state int
-- @team nvarchar(60)
-- @today date
SELECT TOP(@p) [f].[Id]
FROM [FundingSchemes] AS [f]
WHERE (LOWER([f].[Name]) LIKE @word_contains ESCAPE N'\' OR LOWER([f].[Giver]) LIKE @word_contains0 ESCAPE N'\' OR LOWER([f].[Summary]) LIKE @word_contains1 ESCAPE N'\') AND (LOWER([f].[Name]) LIKE @word3_contains ESCAPE N'\' OR LOWER([f].[Giver]) LIKE @word3_contains0 ESCAPE N'\' OR LOWER([f].[Summary]) LIKE @word3_contains1 ESCAPE N'\') AND (LOWER([f].[Name]) LIKE @word6_contains ESCAPE N'\' OR LOWER([f].[Giver]) LIKE @word6_contains0 ESCAPE N'\' OR LOWER([f].[Summary]) LIKE @word6_contains1 ESCAPE N'\') AND ([f].[Id] IN (
    SELECT [r].[ItemId]
    FROM [Revisions] AS [r]
    WHERE [r].[Kind] = @kind AND [r].[State] <> 3 AND [r].[State] = @state
) OR ([f].[PublishedAt] IS NULL AND [f].[WithdrawnAt] IS NULL)) AND [f].[OwnerTeam] = @team AND [f].[ReviewOn] < @today AND [f].[PublishedAt] IS NOT NULL AND [f].[WithdrawnAt] IS NULL
ORDER BY [f].[Name], [f].[Id]

-- 2
-- @ids nvarchar(4000)
SELECT [f].[Id], [f].[Name], [f].[Giver], [f].[Contradictions], [f].[OwnerTeam], [f].[ReviewOn], [f].[ChangedAt], [f].[PublishedAt], [f].[WithdrawnAt]
FROM [FundingSchemes] AS [f]
WHERE [f].[Id] IN (
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
