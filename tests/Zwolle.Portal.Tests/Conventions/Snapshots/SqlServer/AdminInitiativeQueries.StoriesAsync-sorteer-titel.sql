-- 1
-- @p int
-- @areas nvarchar(4000)
SELECT TOP(@p) [s].[Id]
FROM [Stories] AS [s]
WHERE EXISTS (
    SELECT 1
    FROM [StoryNeighbourhood] AS [s0]
    WHERE [s].[Id] = [s0].[StoryId] AND [s0].[NeighbourhoodId] IN (
        SELECT [a].[value]
        FROM OPENJSON(@areas) WITH ([value] int '$') AS [a]
    ))
ORDER BY [s].[Title], [s].[Id]

-- 2
-- @ids nvarchar(4000)
SELECT [s].[Id], [s].[Title], [s].[Teller], [s].[ChangedAt], [s].[PublishedAt], [s].[WithdrawnAt], [s0].[NeighbourhoodId], [s0].[StoryId]
FROM [Stories] AS [s]
LEFT JOIN [StoryNeighbourhood] AS [s0] ON [s].[Id] = [s0].[StoryId]
WHERE [s].[Id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
)
ORDER BY [s].[Id], [s0].[StoryId]

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
