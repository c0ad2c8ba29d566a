-- 1
-- @codeHash nvarchar(64)
SELECT [i1].[Id], [i1].[Text], [i1].[PlaceText], [i1].[NeighbourhoodId], [i1].[State], [i1].[Team], [i1].[ReceivedAt], [i1].[AnswerBy], [i1].[Answer], [i1].[AnsweredOn], [i3].[Slug], [i3].[Title], [i3].[c]
FROM (
    SELECT TOP(2) [i].[Id], [i].[Text], [i].[PlaceText], [i].[NeighbourhoodId], [i].[State], [i].[Team], [i].[ReceivedAt], [i].[AnswerBy], [i].[Answer], [i].[AnsweredOn], [i].[InitiativeId]
    FROM [Ideas] AS [i]
    WHERE [i].[CodeHash] = @codeHash
) AS [i1]
LEFT JOIN (
    SELECT [i2].[Slug], [i2].[Title], [i2].[c], [i2].[Id]
    FROM (
        SELECT [i0].[Slug], [i0].[Title], 1 AS [c], [i0].[Id], ROW_NUMBER() OVER(PARTITION BY [i0].[Id] ORDER BY [i0].[Id]) AS [row]
        FROM [Initiatives] AS [i0]
        WHERE [i0].[PublishedAt] IS NOT NULL AND [i0].[WithdrawnAt] IS NULL
    ) AS [i2]
    WHERE [i2].[row] <= 1
) AS [i3] ON [i1].[InitiativeId] = [i3].[Id]

-- 2
-- @idea_Id int
SELECT [i].[At], [i].[State], [i].[Team], [i].[Note]
FROM [IdeaEvents] AS [i]
WHERE [i].[IdeaId] = @idea_Id
ORDER BY [i].[At], [i].[Id]
