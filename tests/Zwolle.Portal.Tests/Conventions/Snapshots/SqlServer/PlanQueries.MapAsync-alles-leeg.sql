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
SELECT TOP(@p) [p].[Id]
FROM [Plans] AS [p]
WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND [p].[Id] IN (
    SELECT [t].[ItemId]
    FROM [TermsOfPlan] AS [t]
    WHERE [t].[TermId] IN (
        SELECT [t0].[value]
        FROM OPENJSON(@terms) WITH ([value] int '$') AS [t0]
    )
) AND [p].[SearchText] LIKE @word_contains ESCAPE N'\' AND [p].[SearchText] LIKE @word3_contains ESCAPE N'\'
ORDER BY [p].[PhaseYear] DESC, [p].[Id] DESC

-- 3
-- @none date
-- @today date
-- @today7 date
-- @today12 date
SELECT 0 AS [Part], [p].[Id], CAST([p].[Phase] AS int) AS [Key], [p].[PhaseYear] AS [Year], [p].[IsAreaUnknown], CASE
    WHEN [p].[LocationId] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [HasLocation], @none AS [Until]
FROM [Plans] AS [p]
WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL
UNION ALL
SELECT 1 AS [Part], [p0].[PlanId] AS [Id], [p0].[NeighbourhoodId] AS [Key], 0 AS [Year], CAST(0 AS bit) AS [IsAreaUnknown], CAST(0 AS bit) AS [HasLocation], @none AS [Until]
FROM [PlanNeighbourhood] AS [p0]
UNION ALL
SELECT 2 AS [Part], [p1].[PlanId] AS [Id], [p1].[ThemeId] AS [Key], 0 AS [Year], CAST(0 AS bit) AS [IsAreaUnknown], CAST(0 AS bit) AS [HasLocation], @none AS [Until]
FROM [PlanTheme] AS [p1]
UNION ALL
SELECT 3 AS [Part], [p2].[PlanId] AS [Id], 0 AS [Key], 0 AS [Year], CAST(0 AS bit) AS [IsAreaUnknown], CAST(0 AS bit) AS [HasLocation], [m].[LastDay] AS [Until]
FROM [Moments] AS [m]
INNER JOIN [PlanMoments] AS [p2] ON [m].[Id] = [p2].[MomentId]
WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND [m].[LastDay] >= @today AND [m].[FirstDay] <= @today AND [m].[PeriodPrecision] = 0 AND ([m].[ClosedOn] IS NULL OR [m].[ClosedOn] > @today) AND ([m].[Outcome] IS NULL OR [m].[AnsweredOn] > @today) AND [m].[CancelReason] IS NULL
UNION ALL
SELECT 4 AS [Part], [p3].[PlanId] AS [Id], 0 AS [Key], 0 AS [Year], CAST(0 AS bit) AS [IsAreaUnknown], CAST(0 AS bit) AS [HasLocation], @none AS [Until]
FROM [Moments] AS [m0]
INNER JOIN [PlanMoments] AS [p3] ON [m0].[Id] = [p3].[MomentId]
WHERE [m0].[PublishedAt] IS NOT NULL AND [m0].[WithdrawnAt] IS NULL AND ([m0].[LastDay] IS NULL OR ([m0].[LastDay] >= @today7 AND ([m0].[FirstDay] > @today7 OR [m0].[PeriodPrecision] <> 0 OR [m0].[PeriodPrecision] IS NULL))) AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today7) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today7) AND [m0].[CancelReason] IS NULL
UNION ALL
SELECT 5 AS [Part], [p4].[PlanId] AS [Id], 0 AS [Key], 0 AS [Year], CAST(0 AS bit) AS [IsAreaUnknown], CAST(0 AS bit) AS [HasLocation], @none AS [Until]
FROM [Moments] AS [m1]
INNER JOIN [PlanMoments] AS [p4] ON [m1].[Id] = [p4].[MomentId]
WHERE [m1].[PublishedAt] IS NOT NULL AND [m1].[WithdrawnAt] IS NULL AND [m1].[Outcome] IS NOT NULL AND ([m1].[AnsweredOn] IS NULL OR [m1].[AnsweredOn] <= @today12) AND [m1].[CancelReason] IS NULL

-- 4
-- @today11 date
-- @p int
-- @neighbourhood int
-- @theme int
-- @phase int
-- @today date
-- @ids nvarchar(4000)
SELECT [p4].[Id], [p4].[Slug], [p4].[Title], [p4].[Phase], [p4].[PhaseYear], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p5]
        INNER JOIN (
            SELECT [m1].[Id], [m1].[AnsweredOn], [m1].[CancelReason], [m1].[ClosedOn], [m1].[FirstDay], [m1].[LastDay], [m1].[Outcome], [m1].[PeriodPrecision]
            FROM [Moments] AS [m1]
            WHERE [m1].[PublishedAt] IS NOT NULL AND [m1].[WithdrawnAt] IS NULL
        ) AS [m2] ON [p5].[MomentId] = [m2].[Id]
        WHERE [p4].[Id] = [p5].[PlanId] AND [m2].[LastDay] >= @today11 AND [m2].[FirstDay] <= @today11 AND [m2].[PeriodPrecision] = 0 AND ([m2].[ClosedOn] IS NULL OR [m2].[ClosedOn] > @today11) AND ([m2].[Outcome] IS NULL OR [m2].[AnsweredOn] > @today11) AND [m2].[CancelReason] IS NULL) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [l].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Precision], [l].[Longitude], [l].[Latitude], [l].[Area_GeoJson], [l].[SubneighbourhoodId], [l].[NeighbourhoodId], [l].[Id], [p6].[NeighbourhoodId], [p6].[PlanId]
FROM (
    SELECT TOP(@p) [p].[Id], [p].[LocationId], [p].[Phase], [p].[PhaseYear], [p].[Slug], [p].[Title]
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
        SELECT [i].[value]
        FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
    ) AND ([p].[LocationId] IS NOT NULL OR EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p3]
        WHERE [p].[Id] = [p3].[PlanId]))
    ORDER BY [p].[PhaseYear] DESC, [p].[Id] DESC
) AS [p4]
LEFT JOIN [Locations] AS [l] ON [p4].[LocationId] = [l].[Id]
LEFT JOIN [PlanNeighbourhood] AS [p6] ON [p4].[Id] = [p6].[PlanId]
ORDER BY [p4].[PhaseYear] DESC, [p4].[Id] DESC, [l].[Id], [p6].[PlanId]
