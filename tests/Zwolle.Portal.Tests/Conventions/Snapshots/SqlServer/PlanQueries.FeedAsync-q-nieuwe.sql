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
SELECT [p2].[Id], [p2].[PublicId], [p2].[Slug], [p2].[Title], [p2].[Summary], [p2].[Phase], [p2].[PhaseYear], [p2].[InputOutcome], [p0].[NeighbourhoodId], [p0].[PlanId], [p2].[IsAreaUnknown], [p1].[ThemeId], [p1].[PlanId], [p2].[PublishedAt], [p2].[ChangedAt]
FROM (
    SELECT TOP(@p) [p].[Id], [p].[PublicId], [p].[Slug], [p].[Title], [p].[Summary], [p].[Phase], [p].[PhaseYear], [p].[InputOutcome], [p].[IsAreaUnknown], [p].[PublishedAt], [p].[ChangedAt]
    FROM [Plans] AS [p]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND [p].[Id] IN (
        SELECT [t].[ItemId]
        FROM [TermsOfPlan] AS [t]
        WHERE [t].[TermId] IN (
            SELECT [t0].[value]
            FROM OPENJSON(@terms) WITH ([value] int '$') AS [t0]
        )
    ) AND [p].[SearchText] LIKE @word_contains ESCAPE N'\' AND [p].[SearchText] LIKE @word3_contains ESCAPE N'\' AND [p].[IsExample] = CAST(0 AS bit)
    ORDER BY [p].[ChangedAt] DESC, [p].[Id] DESC
) AS [p2]
LEFT JOIN [PlanNeighbourhood] AS [p0] ON [p2].[Id] = [p0].[PlanId]
LEFT JOIN [PlanTheme] AS [p1] ON [p2].[Id] = [p1].[PlanId]
ORDER BY [p2].[ChangedAt] DESC, [p2].[Id] DESC, [p0].[PlanId], [p0].[NeighbourhoodId], [p1].[PlanId]

-- 3
-- @ids nvarchar(4000)
SELECT [d].[Id], [d].[ChangedOn], [d].[ParticipationMomentId], [d].[PlanId], [d].[Reason], [d].[Which], [d].[After_Earliest], [d].[After_Latest], [d].[After_Precision], [d].[Before_Earliest], [d].[Before_Latest], [d].[Before_Precision]
FROM [DateChanges] AS [d]
WHERE [d].[PlanId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
)
