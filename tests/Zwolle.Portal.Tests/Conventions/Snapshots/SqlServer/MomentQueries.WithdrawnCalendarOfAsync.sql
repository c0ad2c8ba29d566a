-- 1
-- @slug nvarchar(80)
SELECT [m0].[Id], [m0].[PublicId], [m0].[Version], [m0].[LastDay], [m0].[StartsAt], [m0].[EndsAt], [m0].[ChangedAt], [m0].[WithdrawnAt], [m0].[WithdrawnReason] AS [Reason]
FROM [Slugs] AS [s]
INNER JOIN (
    SELECT [m].[Id], [m].[ChangedAt], [m].[EndsAt], [m].[LastDay], [m].[PublicId], [m].[StartsAt], [m].[Version], [m].[WithdrawnAt], [m].[WithdrawnReason]
    FROM [Moments] AS [m]
    WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NOT NULL AND [m].[IsExample] = CAST(0 AS bit) AND [m].[LastDay] IS NOT NULL AND [m].[PeriodPrecision] = 0
) AS [m0] ON [s].[ItemId] = [m0].[Id]
WHERE [s].[Kind] = 1 AND [s].[Text] = @slug
