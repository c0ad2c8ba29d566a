-- 1
-- @p int
-- @areas nvarchar(4000)
-- @word_contains nvarchar(120)
-- @word_contains0 nvarchar(300)
-- @word_contains1 nvarchar(150)
-- @word4_contains nvarchar(120)
-- @word4_contains0 nvarchar(300)
-- @word4_contains1 nvarchar(150)
-- @word7_contains nvarchar(120)
-- @word7_contains0 nvarchar(300)
-- @word7_contains1 nvarchar(150)
SELECT TOP(@p) [s].[Id]
FROM [SupportPoints] AS [s]
WHERE EXISTS (
    SELECT 1
    FROM [SupportPointNeighbourhood] AS [s0]
    WHERE [s].[Id] = [s0].[SupportPointId] AND [s0].[NeighbourhoodId] IN (
        SELECT [a].[value]
        FROM OPENJSON(@areas) WITH ([value] int '$') AS [a]
    )) AND (LOWER([s].[Name]) LIKE @word_contains ESCAPE N'\' OR LOWER([s].[What]) LIKE @word_contains0 ESCAPE N'\' OR LOWER([s].[Address]) LIKE @word_contains1 ESCAPE N'\') AND (LOWER([s].[Name]) LIKE @word4_contains ESCAPE N'\' OR LOWER([s].[What]) LIKE @word4_contains0 ESCAPE N'\' OR LOWER([s].[Address]) LIKE @word4_contains1 ESCAPE N'\') AND (LOWER([s].[Name]) LIKE @word7_contains ESCAPE N'\' OR LOWER([s].[What]) LIKE @word7_contains0 ESCAPE N'\' OR LOWER([s].[Address]) LIKE @word7_contains1 ESCAPE N'\')
ORDER BY [s].[Name], [s].[Id]

-- 2
-- @ids nvarchar(4000)
SELECT [s].[Id], [s].[Name], [s].[Kind], [s].[Status], [s].[ConfirmedOn], [c].[AskedAt], [s].[OwnerTeam], [s].[ReviewOn], [s].[ChangedAt], [s].[PublishedAt], [s].[WithdrawnAt], [s0].[NeighbourhoodId]
FROM [SupportPoints] AS [s]
LEFT JOIN [SupportPointNeighbourhood] AS [s0] ON [s].[Id] = [s0].[SupportPointId]
LEFT JOIN [ConfirmationRequests] AS [c] ON [s].[Id] = [c].[SupportPointId]
WHERE [s].[Id] IN (
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
