-- 1
-- @place int
-- @terms nvarchar(4000)
-- @one int
-- @place5 int
-- @terms4 nvarchar(4000)
-- @one3 int
-- @place8 int
-- @terms7 nvarchar(4000)
-- @one6 int
SELECT @place AS [Place], (
    SELECT COUNT(*)
    FROM (
        SELECT TOP(10001) 1 AS empty
        FROM [TermsOfPlan] AS [t]
        WHERE [t].[TermId] IN (
            SELECT [t0].[value]
            FROM OPENJSON(@terms) WITH ([value] int '$') AS [t0]
        )
    ) AS [t1]) AS [Items]
FROM [SearchTerms] AS [s]
WHERE [s].[Id] = @one
UNION ALL
SELECT @place5 AS [Place], (
    SELECT COUNT(*)
    FROM (
        SELECT TOP(10001) 1 AS empty
        FROM [TermsOfPlan] AS [t2]
        WHERE [t2].[TermId] IN (
            SELECT [t3].[value]
            FROM OPENJSON(@terms4) WITH ([value] int '$') AS [t3]
        )
    ) AS [t4]) AS [Items]
FROM [SearchTerms] AS [s0]
WHERE [s0].[Id] = @one3
UNION ALL
SELECT @place8 AS [Place], (
    SELECT COUNT(*)
    FROM (
        SELECT TOP(10001) 1 AS empty
        FROM [TermsOfPlan] AS [t5]
        WHERE [t5].[TermId] IN (
            SELECT [t6].[value]
            FROM OPENJSON(@terms7) WITH ([value] int '$') AS [t6]
        )
    ) AS [t7]) AS [Items]
FROM [SearchTerms] AS [s1]
WHERE [s1].[Id] = @one6

-- 2
-- @p int
-- @terms nvarchar(4000)
-- @word_contains nvarchar(4000)
-- @word3_contains nvarchar(4000)
-- @mine nvarchar(4000)
SELECT TOP(@p) [p].[Id]
FROM [Plans] AS [p]
WHERE [p].[Id] IN (
    SELECT [t].[ItemId]
    FROM [TermsOfPlan] AS [t]
    WHERE [t].[TermId] IN (
        SELECT [t0].[value]
        FROM OPENJSON(@terms) WITH ([value] int '$') AS [t0]
    )
) AND [p].[SearchText] LIKE @word_contains ESCAPE N'\' AND [p].[SearchText] LIKE @word3_contains ESCAPE N'\' AND EXISTS (
    SELECT 1
    FROM [PlanNeighbourhood] AS [p0]
    WHERE [p].[Id] = [p0].[PlanId] AND [p0].[NeighbourhoodId] IN (
        SELECT [m].[value]
        FROM OPENJSON(@mine) WITH ([value] int '$') AS [m]
    ))
ORDER BY [p].[ChangedAt] DESC, [p].[Id] DESC

-- 3
-- @ids nvarchar(4000)
SELECT [p].[Id], [p].[Title], [p].[Phase], [p].[PhaseYear], [p].[PublishedAt], [p].[WithdrawnAt], [p].[IsAreaUnknown], [p].[OwnerTeam], [p].[ReviewOn], [p].[ChangedAt], [p0].[NeighbourhoodId]
FROM [Plans] AS [p]
LEFT JOIN [PlanNeighbourhood] AS [p0] ON [p].[Id] = [p0].[PlanId]
WHERE [p].[Id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
)

-- 4
-- @kind int
-- @ids nvarchar(4000)
SELECT [r].[ItemId], [r].[State], [s].[Name], [r].[PublishAt]
FROM [Revisions] AS [r]
LEFT JOIN [StaffMembers] AS [s] ON [r].[AuthorId] = [s].[Id]
WHERE [r].[Kind] = @kind AND [r].[ItemId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
) AND [r].[State] <> 3

-- 5
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
