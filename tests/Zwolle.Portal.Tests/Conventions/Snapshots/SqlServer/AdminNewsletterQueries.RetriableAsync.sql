-- 1
-- @id int
SELECT COUNT(*)
FROM [Outbox] AS [o]
WHERE [o].[MailingId] = @id AND [o].[SentAt] IS NULL AND [o].[GivenUpAt] IS NOT NULL AND [o].[Recipient] <> N''

-- 2
-- @id int
SELECT COUNT(*)
FROM [Outbox] AS [o]
WHERE [o].[MailingId] = @id AND [o].[SentAt] IS NOT NULL AND [o].[RefusedStatus] = N'held'
