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
-- @neighbourhood int
-- @theme int
-- @phase int
-- @today date
-- @terms nvarchar(4000)
-- @word_contains nvarchar(4000)
-- @word11_contains nvarchar(4000)
SELECT [p5].[Id], [p5].[PublicId], [p5].[Slug], [p5].[Title], [p5].[Summary], [p5].[Phase], [p5].[PhaseYear], [p5].[InputOutcome], [p3].[NeighbourhoodId], [p3].[PlanId], [p5].[IsAreaUnknown], [p4].[ThemeId], [p4].[PlanId], [p5].[PublishedAt], [p5].[ChangedAt]
FROM (
    SELECT TOP(@p) [p].[Id], [p].[PublicId], [p].[Slug], [p].[Title], [p].[Summary], [p].[Phase], [p].[PhaseYear], [p].[InputOutcome], [p].[IsAreaUnknown], [p].[PublishedAt], [p].[ChangedAt]
    FROM [Plans] AS [p]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p0]
        WHERE [p].[Id] = [p0].[PlanId] AND [p0].[NeighbourhoodId] = @neighbourhood) AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p1]
        WHERE [p].[Id] = [p1].[PlanId] AND [p1].[ThemeId] = @theme) AND [p].[Phase] = @phase AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p2]
        INNER JOIN (
            SELECT [m].[Id], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[FirstDay], [m].[LastDay], [m].[Outcome], [m].[PeriodPrecision]
            FROM [Moments] AS [m]
            WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL
        ) AS [m0] ON [p2].[MomentId] = [m0].[Id]
        WHERE [p].[Id] = [p2].[PlanId] AND [m0].[LastDay] >= @today AND [m0].[FirstDay] <= @today AND [m0].[PeriodPrecision] = 0 AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today) AND [m0].[CancelReason] IS NULL) AND [p].[Id] IN (
        SELECT [t].[ItemId]
        FROM [TermsOfPlan] AS [t]
        WHERE [t].[TermId] IN (
            SELECT [t0].[value]
            FROM OPENJSON(@terms) WITH ([value] int '$') AS [t0]
        )
    ) AND [p].[SearchText] LIKE @word_contains ESCAPE N'\' AND [p].[SearchText] LIKE @word11_contains ESCAPE N'\' AND [p].[IsExample] = CAST(0 AS bit)
    ORDER BY [p].[ChangedAt] DESC, [p].[Id] DESC
) AS [p5]
LEFT JOIN [PlanNeighbourhood] AS [p3] ON [p5].[Id] = [p3].[PlanId]
LEFT JOIN [PlanTheme] AS [p4] ON [p5].[Id] = [p4].[PlanId]
ORDER BY [p5].[ChangedAt] DESC, [p5].[Id] DESC, [p3].[PlanId], [p3].[NeighbourhoodId], [p4].[PlanId]

-- 3
-- @ids nvarchar(4000)
SELECT [d].[Id], [d].[ChangedOn], [d].[ParticipationMomentId], [d].[PlanId], [d].[Reason], [d].[Which], [d].[After_Earliest], [d].[After_Latest], [d].[After_Precision], [d].[Before_Earliest], [d].[Before_Latest], [d].[Before_Precision]
FROM [DateChanges] AS [d]
WHERE [d].[PlanId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
)
