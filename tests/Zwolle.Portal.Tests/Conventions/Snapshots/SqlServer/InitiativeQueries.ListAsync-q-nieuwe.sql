-- 1
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

-- 2
SELECT [i].[InitiativeId], CAST(0 AS bit) AS [IsTheme], [i].[NeighbourhoodId] AS [Id]
FROM [InitiativeNeighbourhood] AS [i]
UNION ALL
SELECT [i0].[InitiativeId], CAST(1 AS bit) AS [IsTheme], [i0].[ThemeId] AS [Id]
FROM [InitiativeTheme] AS [i0]

-- 3
-- @word_contains nvarchar(4000)
-- @word1_contains nvarchar(4000)
-- @word2_contains nvarchar(4000)
SELECT [i].[Id]
FROM [Initiatives] AS [i]
WHERE [i].[PublishedAt] IS NOT NULL AND [i].[WithdrawnAt] IS NULL AND [i].[SearchText] LIKE @word_contains ESCAPE N'\' AND [i].[SearchText] LIKE @word1_contains ESCAPE N'\' AND [i].[SearchText] LIKE @word2_contains ESCAPE N'\'
