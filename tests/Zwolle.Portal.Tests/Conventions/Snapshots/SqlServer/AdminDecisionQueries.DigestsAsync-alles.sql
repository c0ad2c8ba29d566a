-- 1
-- @p int
-- @word_contains nvarchar(100)
-- @word1_contains nvarchar(100)
-- @word2_contains nvarchar(100)
-- @kind int
-- @state int
SELECT TOP(@p) [d].[Id]
FROM [Digests] AS [d]
WHERE LOWER([d].[Title]) LIKE @word_contains ESCAPE N'\' AND LOWER([d].[Title]) LIKE @word1_contains ESCAPE N'\' AND LOWER([d].[Title]) LIKE @word2_contains ESCAPE N'\' AND ([d].[Id] IN (
    SELECT [r].[ItemId]
    FROM [Revisions] AS [r]
    WHERE [r].[Kind] = @kind AND [r].[State] <> 3 AND [r].[State] = @state
) OR ([d].[PublishedAt] IS NULL AND [d].[WithdrawnAt] IS NULL))
ORDER BY [d].[Title], [d].[Id]

-- 2
-- @ids nvarchar(4000)
SELECT [d].[Id], [d].[Title], [d].[Month], [d].[ChangedAt], [d].[PublishedAt], [d].[WithdrawnAt]
FROM [Digests] AS [d]
WHERE [d].[Id] IN (
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
