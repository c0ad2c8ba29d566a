-- 1
-- @p int
SELECT [s1].[Id], [s1].[PublicId], [s1].[Slug], [s1].[Title], [s1].[Summary], [s1].[Teller], [s1].[ToldOn], [s1].[InitiativeId], [s1].[IsExample], [s1].[PublishedAt], [s1].[ChangedAt], [s0].[NeighbourhoodId], [s0].[StoryId]
FROM (
    SELECT TOP(@p) [s].[Id], [s].[PublicId], [s].[Slug], [s].[Title], [s].[Summary], [s].[Teller], [s].[ToldOn], [s].[InitiativeId], [s].[IsExample], [s].[PublishedAt], [s].[ChangedAt]
    FROM [Stories] AS [s]
    WHERE [s].[PublishedAt] IS NOT NULL AND [s].[WithdrawnAt] IS NULL
    ORDER BY [s].[PublishedAt] DESC, [s].[Id] DESC
) AS [s1]
LEFT JOIN [StoryNeighbourhood] AS [s0] ON [s1].[Id] = [s0].[StoryId]
ORDER BY [s1].[PublishedAt] DESC, [s1].[Id] DESC, [s0].[StoryId]
