-- 1
-- @slug nvarchar(80)
SELECT [m].[PublicId], [m].[Version], [m].[ChangedAt], [m].[Slug], [m].[Title], [m].[Summary], [m].[FirstDay], [m].[LastDay], [m].[StartsAt], [m].[EndsAt], [m].[ClosedOn], [m].[AnswerBy], CASE
    WHEN [m].[Outcome] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [m].[How], [m].[Offline], [m].[CancelReason], [m].[CancelledOn], [l].[Name], [l].[Address], [m].[Id], [l].[Id], [m0].[NeighbourhoodId], [m0].[MomentId], [m].[IsAreaUnknown]
FROM [Moments] AS [m]
LEFT JOIN [Locations] AS [l] ON [m].[LocationId] = [l].[Id]
LEFT JOIN [MomentNeighbourhood] AS [m0] ON [m].[Id] = [m0].[MomentId]
WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND [m].[Slug] = @slug AND [m].[IsExample] = CAST(0 AS bit) AND [m].[LastDay] IS NOT NULL AND [m].[PeriodPrecision] = 0
ORDER BY [m].[Id], [l].[Id], [m0].[MomentId]
