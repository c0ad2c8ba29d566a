-- 1
-- @place int
-- @p int
-- @terms nvarchar(4000)
-- @place5 int
-- @terms3 nvarchar(4000)
-- @place8 int
-- @terms6 nvarchar(4000)
SELECT @place AS [Place], COUNT(*) AS [Items]
FROM (
    SELECT 0 AS [Key]
    FROM (
        SELECT TOP(@p) 1 AS empty
        FROM [TermsOfPlan] AS [t]
        WHERE [t].[TermId] IN (
            SELECT [t0].[value]
            FROM OPENJSON(@terms) WITH ([value] int '$') AS [t0]
        )
    ) AS [t1]
) AS [t2]
GROUP BY [t2].[Key]
UNION ALL
SELECT @place5 AS [Place], COUNT(*) AS [Items]
FROM (
    SELECT 0 AS [Key]
    FROM (
        SELECT TOP(@p) 1 AS empty
        FROM [TermsOfPlan] AS [t3]
        WHERE [t3].[TermId] IN (
            SELECT [t4].[value]
            FROM OPENJSON(@terms3) WITH ([value] int '$') AS [t4]
        )
    ) AS [t5]
) AS [t6]
GROUP BY [t6].[Key]
UNION ALL
SELECT @place8 AS [Place], COUNT(*) AS [Items]
FROM (
    SELECT 0 AS [Key]
    FROM (
        SELECT TOP(@p) 1 AS empty
        FROM [TermsOfPlan] AS [t7]
        WHERE [t7].[TermId] IN (
            SELECT [t8].[value]
            FROM OPENJSON(@terms6) WITH ([value] int '$') AS [t8]
        )
    ) AS [t9]
) AS [t10]
GROUP BY [t10].[Key]

-- 2
-- @p int
-- @terms nvarchar(4000)
-- @word_contains nvarchar(4000)
-- @word3_contains nvarchar(4000)
-- @word4_contains nvarchar(4000)
-- @neighbourhood int
-- @kind int
-- @state int
-- @kind8 int
-- @team nvarchar(60)
-- @today date
SELECT TOP(@p) [p].[Id]
FROM [Plans] AS [p]
WHERE [p].[Id] IN (
    SELECT [t].[ItemId]
    FROM [TermsOfPlan] AS [t]
    WHERE [t].[TermId] IN (
        SELECT [t0].[value]
        FROM OPENJSON(@terms) WITH ([value] int '$') AS [t0]
    )
) AND [p].[SearchText] LIKE @word_contains ESCAPE N'\' AND [p].[SearchText] LIKE @word3_contains ESCAPE N'\' AND [p].[SearchText] LIKE @word4_contains ESCAPE N'\' AND EXISTS (
    SELECT 1
    FROM [PlanNeighbourhood] AS [p0]
    WHERE [p].[Id] = [p0].[PlanId] AND [p0].[NeighbourhoodId] = @neighbourhood) AND ([p].[Id] IN (
    SELECT [r].[ItemId]
    FROM [Revisions] AS [r]
    WHERE [r].[Kind] = @kind AND [r].[State] <> 3 AND [r].[State] = @state
) OR ([p].[PublishedAt] IS NULL AND [p].[WithdrawnAt] IS NULL AND [p].[Id] NOT IN (
    SELECT [r0].[ItemId]
    FROM [Revisions] AS [r0]
    WHERE [r0].[Kind] = @kind8 AND [r0].[State] <> 3
))) AND [p].[OwnerTeam] = @team AND [p].[ReviewOn] < @today AND [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND EXISTS (
    SELECT 1
    FROM [Links] AS [l]
    WHERE [p].[Id] = [l].[PlanId] AND [l].[CheckedOn] IS NULL)
ORDER BY [p].[Title], [p].[Id]

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
SELECT TOP(@p) [u0].[Team]
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
) AS [u0]
WHERE [u0].[Team] <> N''
ORDER BY [u0].[Team]
