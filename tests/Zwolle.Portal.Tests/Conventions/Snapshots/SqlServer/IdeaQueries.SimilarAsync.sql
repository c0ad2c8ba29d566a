-- 1
-- @p int
-- @neighbourhoodId int
-- @terms nvarchar(4000)
SELECT TOP(@p) [p].[Id], [p].[SearchText], [t1].[Count], CASE
    WHEN [p].[Id] IN (
        SELECT [p2].[Id]
        FROM [Plans] AS [p2]
        WHERE [p2].[PublishedAt] IS NOT NULL AND [p2].[WithdrawnAt] IS NULL AND EXISTS (
            SELECT 1
            FROM [PlanNeighbourhood] AS [p3]
            WHERE [p2].[Id] = [p3].[PlanId] AND [p3].[NeighbourhoodId] = @neighbourhoodId)
    ) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [IsHere]
FROM [Plans] AS [p]
INNER JOIN (
    SELECT [t].[ItemId] AS [Id], COUNT(*) AS [Count]
    FROM [TermsOfPlan] AS [t]
    WHERE [t].[TermId] IN (
        SELECT [t0].[value]
        FROM OPENJSON(@terms) WITH ([value] int '$') AS [t0]
    )
    GROUP BY [t].[ItemId]
) AS [t1] ON [p].[Id] = [t1].[Id]
WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL
ORDER BY CASE
    WHEN [p].[Id] IN (
        SELECT [p0].[Id]
        FROM [Plans] AS [p0]
        WHERE [p0].[PublishedAt] IS NOT NULL AND [p0].[WithdrawnAt] IS NULL AND EXISTS (
            SELECT 1
            FROM [PlanNeighbourhood] AS [p1]
            WHERE [p0].[Id] = [p1].[PlanId] AND [p1].[NeighbourhoodId] = @neighbourhoodId)
    ) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END DESC, [t1].[Count] DESC, [p].[Id] DESC

-- 2
-- @p int
SELECT [i0].[Id], [i0].[Slug], [i0].[Title], [i0].[Summary], [i0].[State], [i0].[StateYear], [i0].[Needs], [i0].[IsAreaUnknown], [i0].[IsExample], (
    SELECT MAX([l0].[TakenOverOn])
    FROM [Links] AS [l0]
    WHERE [i0].[Id] = [l0].[InitiativeId]), CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Links] AS [l1]
        WHERE [i0].[Id] = [l1].[InitiativeId]) AND NOT EXISTS (
        SELECT 1
        FROM [Links] AS [l2]
        WHERE [i0].[Id] = [l2].[InitiativeId] AND [l2].[CheckedOn] IS NULL) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [l].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Precision], [l].[Longitude], [l].[Latitude], [l].[Area_GeoJson], [l].[SubneighbourhoodId], [l].[NeighbourhoodId]
FROM (
    SELECT TOP(@p) [i].[Id], [i].[IsAreaUnknown], [i].[IsExample], [i].[LocationId], [i].[Needs], [i].[Slug], [i].[State], [i].[StateYear], [i].[Summary], [i].[Title]
    FROM [Initiatives] AS [i]
    WHERE [i].[PublishedAt] IS NOT NULL AND [i].[WithdrawnAt] IS NULL
    ORDER BY [i].[StateYear] DESC, [i].[Id] DESC
) AS [i0]
LEFT JOIN [Locations] AS [l] ON [i0].[LocationId] = [l].[Id]
ORDER BY [i0].[StateYear] DESC, [i0].[Id] DESC

-- 3
SELECT [i].[InitiativeId], CAST(0 AS bit) AS [IsTheme], [i].[NeighbourhoodId] AS [Id]
FROM [InitiativeNeighbourhood] AS [i]
UNION ALL
SELECT [i0].[InitiativeId], CAST(1 AS bit) AS [IsTheme], [i0].[ThemeId] AS [Id]
FROM [InitiativeTheme] AS [i0]

-- 4
-- @p int
-- @words nvarchar(4000)
SELECT TOP(@p) [i].[Id], [i].[SearchText]
FROM [Initiatives] AS [i]
WHERE [i].[PublishedAt] IS NOT NULL AND [i].[WithdrawnAt] IS NULL AND EXISTS (
    SELECT 1
    FROM OPENJSON(@words) WITH ([value] nvarchar(4000) '$') AS [w]
    WHERE [w].[value] IS NOT NULL AND (CHARINDEX([w].[value], [i].[SearchText]) > 0 OR [w].[value] LIKE N''))
ORDER BY [i].[Id] DESC
