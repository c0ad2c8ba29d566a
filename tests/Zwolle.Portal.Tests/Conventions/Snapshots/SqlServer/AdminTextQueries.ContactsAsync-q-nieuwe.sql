-- 1
-- @p int
-- @mine nvarchar(4000)
-- @word_contains nvarchar(100)
-- @word_contains0 nvarchar(300)
-- @word3_contains nvarchar(100)
-- @word3_contains0 nvarchar(300)
-- @word5_contains nvarchar(100)
-- @word5_contains0 nvarchar(300)
SELECT TOP(@p) [c].[Id]
FROM [ContactRoutes] AS [c]
WHERE [c].[NeighbourhoodId] IS NOT NULL AND [c].[NeighbourhoodId] IN (
    SELECT [m].[value]
    FROM OPENJSON(@mine) WITH ([value] int '$') AS [m]
) AND (LOWER([c].[Title]) LIKE @word_contains ESCAPE N'\' OR LOWER([c].[Text]) LIKE @word_contains0 ESCAPE N'\') AND (LOWER([c].[Title]) LIKE @word3_contains ESCAPE N'\' OR LOWER([c].[Text]) LIKE @word3_contains0 ESCAPE N'\') AND (LOWER([c].[Title]) LIKE @word5_contains ESCAPE N'\' OR LOWER([c].[Text]) LIKE @word5_contains0 ESCAPE N'\')
ORDER BY [c].[Title], [c].[Id]

-- 2
-- @ids nvarchar(4000)
SELECT [c].[Id], [c].[Title], [c].[Kind], [c].[Phone], [c].[PublishedAt], [c].[WithdrawnAt], [c].[NeighbourhoodId], [l].[CheckedOn]
FROM [ContactRoutes] AS [c]
INNER JOIN [Links] AS [l] ON [c].[SourceId] = [l].[Id]
WHERE [c].[Id] IN (
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
