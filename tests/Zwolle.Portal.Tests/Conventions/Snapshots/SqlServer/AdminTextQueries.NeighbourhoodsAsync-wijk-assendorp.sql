-- 1
-- @p int
-- @id int
SELECT TOP(@p) [n].[Id]
FROM [Neighbourhoods] AS [n]
WHERE [n].[Id] = @id
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
