-- 1
-- @p int
-- @neighbourhood int
-- @neighbourhood1 int
-- @word_contains nvarchar(120)
-- @word_contains0 nvarchar(150)
-- @word4_contains nvarchar(120)
-- @word4_contains0 nvarchar(150)
-- @word6_contains nvarchar(120)
-- @word6_contains0 nvarchar(150)
SELECT TOP(@p) [l].[Id]
FROM [Locations] AS [l]
LEFT JOIN [Subneighbourhoods] AS [s] ON [l].[SubneighbourhoodId] = [s].[Id]
WHERE ([l].[NeighbourhoodId] = @neighbourhood OR ([l].[NeighbourhoodId] IS NULL AND [s].[NeighbourhoodId] = @neighbourhood1)) AND (LOWER([l].[Name]) LIKE @word_contains ESCAPE N'\' OR LOWER([l].[Address]) LIKE @word_contains0 ESCAPE N'\') AND (LOWER([l].[Name]) LIKE @word4_contains ESCAPE N'\' OR LOWER([l].[Address]) LIKE @word4_contains0 ESCAPE N'\') AND (LOWER([l].[Name]) LIKE @word6_contains ESCAPE N'\' OR LOWER([l].[Address]) LIKE @word6_contains0 ESCAPE N'\')
ORDER BY [l].[Name], [l].[Id]

-- 2
-- @ids nvarchar(4000)
SELECT [l].[Id], [l].[Name], [l].[Address], [l].[Precision], [l].[WithdrawnAt], COALESCE([l].[NeighbourhoodId], [s].[NeighbourhoodId]) AS [NeighbourhoodId]
FROM [Locations] AS [l]
LEFT JOIN [Subneighbourhoods] AS [s] ON [l].[SubneighbourhoodId] = [s].[Id]
WHERE [l].[Id] IN (
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
