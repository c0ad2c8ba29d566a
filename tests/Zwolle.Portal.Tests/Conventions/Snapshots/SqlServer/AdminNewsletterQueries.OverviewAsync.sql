-- 1
SELECT COUNT(*)
FROM [Subscribers] AS [s]
WHERE [s].[State] = 1

-- 2
SELECT COUNT(*)
FROM [Subscribers] AS [s]
WHERE [s].[State] = 0

-- 3
SELECT COUNT(*)
FROM [Subscribers] AS [s]
WHERE [s].[State] = 1 AND [s].[WantsOpenings] = CAST(1 AS bit)

-- 4
SELECT COUNT(*)
FROM [Subscribers] AS [s]
WHERE [s].[State] = 1 AND (
    SELECT COUNT(*)
    FROM [SubscriberNeighbourhoods] AS [s0]
    WHERE [s].[Id] = [s0].[SubscriberId]) = 0 AND [s].[Distance] IS NULL

-- 5
SELECT COUNT(*)
FROM [Subscribers] AS [s]
WHERE [s].[State] = 1 AND [s].[Distance] IS NOT NULL

-- 6
SELECT COUNT(*)
FROM [SuppressedAddresses] AS [s]

-- 7
SELECT [s0].[NeighbourhoodId] AS [Id], COUNT(*) AS [Number]
FROM [Subscribers] AS [s]
INNER JOIN [SubscriberNeighbourhoods] AS [s0] ON [s].[Id] = [s0].[SubscriberId]
WHERE [s].[State] = 1
GROUP BY [s0].[NeighbourhoodId]

-- 8
-- @p int
SELECT TOP(@p) [m].[Id], [m].[Kind], [m].[Subject], [m].[CreatedAt], CASE
    WHEN [m].[WrittenAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [m].[Skipped], (
    SELECT COUNT(*)
    FROM [Outbox] AS [o]
    WHERE [o].[MailingId] = [m].[Id] AND [o].[SentAt] IS NULL AND [o].[GivenUpAt] IS NULL), [m].[Sent] + (
    SELECT COUNT(*)
    FROM [Outbox] AS [o0]
    WHERE [o0].[MailingId] = [m].[Id] AND [o0].[SentAt] IS NOT NULL), [m].[Failed] + (
    SELECT COUNT(*)
    FROM [Outbox] AS [o1]
    WHERE [o1].[MailingId] = [m].[Id] AND [o1].[GivenUpAt] IS NOT NULL)
FROM [Mailings] AS [m]
ORDER BY [m].[Id] DESC

-- 9
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [JobLeases] AS [j]
        WHERE [j].[Name] = N'outbox' AND [j].[HeldBy] = '00000000-0000-0000-0000-00000000feed') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
