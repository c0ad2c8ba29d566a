-- 1
-- @p int
SELECT TOP(@p) [d].[Id]
FROM [Digests] AS [d]
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
