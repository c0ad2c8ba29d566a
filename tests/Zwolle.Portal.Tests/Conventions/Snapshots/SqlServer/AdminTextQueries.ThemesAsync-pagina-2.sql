-- 1
-- @p int
SELECT TOP(@p) [t].[Id]
FROM [Themes] AS [t]
ORDER BY [t].[Name], [t].[Id]

-- 2
-- @ids nvarchar(4000)
SELECT [t].[Id], [t].[Name], [t].[Description], [t].[PublishedAt], [t].[WithdrawnAt]
FROM [Themes] AS [t]
WHERE [t].[Id] IN (
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
