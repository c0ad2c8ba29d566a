-- 1
-- @id int
SELECT [m].[Id], [m].[Kind], [m].[Subject], [m].[CreatedAt], CASE
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
WHERE [m].[Id] = @id
