-- 1
SELECT COUNT(*)
FROM [Outbox] AS [o]
WHERE [o].[SentAt] IS NULL AND [o].[GivenUpAt] IS NULL

-- 2
-- @yesterday datetime2
SELECT COUNT(*)
FROM [Outbox] AS [o]
WHERE [o].[SentAt] >= @yesterday

-- 3
-- @p int
SELECT TOP(@p) [o].[Id], [o].[DeduplicationKey], [o].[Recipient], [o].[Subject], [o].[Attempts], [o].[NotBefore], [o].[LastError]
FROM [Outbox] AS [o]
WHERE [o].[SentAt] IS NULL AND [o].[GivenUpAt] IS NULL
ORDER BY [o].[NotBefore], [o].[Id]

-- 4
-- @p int
SELECT TOP(@p) [o].[Id], [o].[DeduplicationKey], [o].[Recipient], [o].[Subject], [o].[Attempts], [o].[GivenUpAt], [o].[LastError]
FROM [Outbox] AS [o]
WHERE [o].[GivenUpAt] IS NOT NULL
ORDER BY [o].[GivenUpAt] DESC, [o].[Id] DESC

-- 5
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [JobLeases] AS [j]
        WHERE [j].[Name] = N'outbox' AND [j].[HeldBy] = '00000000-0000-0000-0000-00000000feed') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END

-- 6
SELECT [m].[Id], [m].[Subject], (
    SELECT COUNT(*)
    FROM [Outbox] AS [o0]
    WHERE [o0].[MailingId] = [m].[Id] AND [o0].[RefusedStatus] = N'held')
FROM [Mailings] AS [m]
WHERE EXISTS (
    SELECT 1
    FROM [Outbox] AS [o]
    WHERE [o].[MailingId] = [m].[Id] AND [o].[RefusedStatus] = N'held')
ORDER BY [m].[Id] DESC
