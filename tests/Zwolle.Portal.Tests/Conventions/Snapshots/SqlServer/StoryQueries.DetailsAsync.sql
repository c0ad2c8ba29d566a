-- 1
-- @slug nvarchar(80)
SELECT [s1].[Slug], [s1].[Title], [s1].[Summary], [s1].[Body], [s1].[Teller], [s1].[ToldOn], [s1].[AgreedOn], [s1].[IsExample], [s1].[c], [s1].[Slug0], [s1].[Title0], [s1].[Id], [s1].[Id0], [s0].[NeighbourhoodId], [s0].[StoryId]
FROM (
    SELECT TOP(2) [s].[Slug], [s].[Title], [s].[Summary], [s].[Body], [s].[Teller], [s].[ToldOn], [s].[AgreedOn], [s].[IsExample], CASE
        WHEN [i0].[Id] IS NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [c], [i0].[Slug] AS [Slug0], [i0].[Title] AS [Title0], [s].[Id], [i0].[Id] AS [Id0]
    FROM [Stories] AS [s]
    LEFT JOIN (
        SELECT [i].[Id], [i].[Slug], [i].[Title]
        FROM [Initiatives] AS [i]
        WHERE [i].[PublishedAt] IS NOT NULL AND [i].[WithdrawnAt] IS NULL
    ) AS [i0] ON [s].[InitiativeId] = [i0].[Id]
    WHERE [s].[PublishedAt] IS NOT NULL AND [s].[WithdrawnAt] IS NULL AND [s].[Slug] = @slug
) AS [s1]
LEFT JOIN [StoryNeighbourhood] AS [s0] ON [s1].[Id] = [s0].[StoryId]
ORDER BY [s1].[Id], [s1].[Id0], [s0].[StoryId]

-- 2
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
