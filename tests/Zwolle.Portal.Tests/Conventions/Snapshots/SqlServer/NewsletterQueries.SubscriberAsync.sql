-- 1
-- @publicId uniqueidentifier
SELECT TOP(2) [s].[Id], [s].[Email], [s].[ConfirmedAt], [s].[Longitude], [s].[Latitude], [s].[Distance], [s].[WantsOpenings]
FROM [Subscribers] AS [s]
WHERE [s].[PublicId] = @publicId AND [s].[State] = 1

-- 2
-- @row_Id int
SELECT [s].[NeighbourhoodId]
FROM [SubscriberNeighbourhoods] AS [s]
WHERE [s].[SubscriberId] = @row_Id
ORDER BY [s].[NeighbourhoodId]

-- 3
-- @row_Id int
SELECT [s].[ThemeId]
FROM [SubscriberThemes] AS [s]
WHERE [s].[SubscriberId] = @row_Id
ORDER BY [s].[ThemeId]

-- 4
-- @row_Id int
SELECT [o].[Subject], [o].[WrittenAt], [o].[SentAt]
FROM [Outbox] AS [o]
WHERE [o].[SubscriberId] = @row_Id
ORDER BY [o].[Id]
