-- 1
-- @p int
-- @mine nvarchar(4000)
-- @word_contains nvarchar(120)
-- @word_contains0 nvarchar(150)
-- @word3_contains nvarchar(120)
-- @word3_contains0 nvarchar(150)
-- @word5_contains nvarchar(120)
-- @word5_contains0 nvarchar(150)
SELECT TOP(@p) [l].[Id]
FROM [Locations] AS [l]
LEFT JOIN [Subneighbourhoods] AS [s] ON [l].[SubneighbourhoodId] = [s].[Id]
WHERE COALESCE([l].[NeighbourhoodId], [s].[NeighbourhoodId]) IN (
    SELECT [m].[value]
    FROM OPENJSON(@mine) WITH ([value] int '$') AS [m]
) AND (LOWER([l].[Name]) LIKE @word_contains ESCAPE N'\' OR LOWER([l].[Address]) LIKE @word_contains0 ESCAPE N'\') AND (LOWER([l].[Name]) LIKE @word3_contains ESCAPE N'\' OR LOWER([l].[Address]) LIKE @word3_contains0 ESCAPE N'\') AND (LOWER([l].[Name]) LIKE @word5_contains ESCAPE N'\' OR LOWER([l].[Address]) LIKE @word5_contains0 ESCAPE N'\')
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
