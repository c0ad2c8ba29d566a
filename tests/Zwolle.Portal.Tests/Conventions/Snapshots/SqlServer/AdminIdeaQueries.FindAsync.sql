-- 1
-- @id int
SELECT TOP(2) [i].[Id], [i].[Text], [i].[PlaceText], [i].[Longitude], [i].[Latitude], [i].[NeighbourhoodId], [i].[State], [i].[Team], [i].[ReceivedAt], [i].[AnswerBy], [i].[Answer], [i].[AnsweredOn], [i].[ClosedOn], [i].[IsFromDesk], [s].[Name], [i].[InitiativeId], [i].[Version]
FROM [Ideas] AS [i]
LEFT JOIN [StaffMembers] AS [s] ON [i].[EnteredById] = [s].[Id]
WHERE [i].[Id] = @id

-- 2
-- @id int
SELECT TOP(2) [i].[IdeaId], [i].[Email], [i].[Name], [i].[Phone], [i].[WantsCall]
FROM [IdeaContacts] AS [i]
WHERE [i].[IdeaId] = @id

-- 3
-- @id int
SELECT [i].[At], [i].[State], [i].[Team], [i].[Note]
FROM [IdeaEvents] AS [i]
WHERE [i].[IdeaId] = @id
ORDER BY [i].[At], [i].[Id]
