-- 1
-- @p int
-- @id int
-- @word_contains nvarchar(60)
-- @word_contains0 nvarchar(300)
-- @word3_contains nvarchar(60)
-- @word3_contains0 nvarchar(300)
-- @word5_contains nvarchar(60)
-- @word5_contains0 nvarchar(300)
SELECT TOP(@p) [n].[Id]
FROM [Neighbourhoods] AS [n]
WHERE [n].[Id] = @id AND (LOWER([n].[Name]) LIKE @word_contains ESCAPE N'\' OR LOWER([n].[Intro]) LIKE @word_contains0 ESCAPE N'\') AND (LOWER([n].[Name]) LIKE @word3_contains ESCAPE N'\' OR LOWER([n].[Intro]) LIKE @word3_contains0 ESCAPE N'\') AND (LOWER([n].[Name]) LIKE @word5_contains ESCAPE N'\' OR LOWER([n].[Intro]) LIKE @word5_contains0 ESCAPE N'\')
ORDER BY [n].[Name], [n].[Id]

-- 2
-- @ids nvarchar(4000)
SELECT [n].[Id], [n].[Name], [n].[Intro]
FROM [Neighbourhoods] AS [n]
WHERE [n].[Id] IN (
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
