-- 1
-- @p int
-- @today date
-- @theme int
-- @since date
SELECT [m0].[PublicId], [m0].[Version], [m0].[ChangedAt], [m0].[Slug], [m0].[Title], [m0].[Summary], [m0].[FirstDay], [m0].[LastDay], [m0].[StartsAt], [m0].[EndsAt], [m0].[ClosedOn], [m0].[AnswerBy], CASE
    WHEN [m0].[Outcome] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [m0].[How], [m0].[Offline], [m0].[CancelReason], [m0].[CancelledOn], [l].[Name], [l].[Address], [m0].[Id], [l].[Id], [m1].[NeighbourhoodId], [m1].[MomentId], [m0].[IsAreaUnknown]
FROM (
    SELECT TOP(@p) [m].[Id], [m].[AnswerBy], [m].[CancelReason], [m].[CancelledOn], [m].[ChangedAt], [m].[ClosedOn], [m].[EndsAt], [m].[FirstDay], [m].[How], [m].[IsAreaUnknown], [m].[LastDay], [m].[LocationId], [m].[Offline], [m].[Outcome], [m].[PublicId], [m].[Slug], [m].[StartsAt], [m].[Summary], [m].[Title], [m].[Version], CASE
        WHEN [m].[LastDay] >= @today THEN 0
        ELSE 1
    END AS [c], CASE
        WHEN [m].[LastDay] >= @today THEN [m].[LastDay]
    END AS [c0]
    FROM [Moments] AS [m]
    WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p]
        INNER JOIN (
            SELECT [p0].[Id]
            FROM [Plans] AS [p0]
            WHERE [p0].[PublishedAt] IS NOT NULL AND [p0].[WithdrawnAt] IS NULL
        ) AS [p1] ON [p].[PlanId] = [p1].[Id]
        WHERE [m].[Id] = [p].[MomentId] AND EXISTS (
            SELECT 1
            FROM [PlanTheme] AS [p2]
            WHERE [p1].[Id] = [p2].[PlanId] AND [p2].[ThemeId] = @theme)) AND [m].[LastDay] >= @since AND [m].[IsExample] = CAST(0 AS bit) AND [m].[LastDay] IS NOT NULL AND [m].[PeriodPrecision] = 0
    ORDER BY CASE
        WHEN [m].[LastDay] >= @today THEN 0
        ELSE 1
    END, CASE
        WHEN [m].[LastDay] >= @today THEN [m].[LastDay]
    END, [m].[LastDay] DESC, [m].[Id]
) AS [m0]
LEFT JOIN [Locations] AS [l] ON [m0].[LocationId] = [l].[Id]
LEFT JOIN [MomentNeighbourhood] AS [m1] ON [m0].[Id] = [m1].[MomentId]
ORDER BY [m0].[c], [m0].[c0], [m0].[LastDay] DESC, [m0].[Id], [l].[Id], [m1].[MomentId]

-- 2
-- @p int
-- @theme int
-- @since date
SELECT TOP(@p) [m].[Id], [m].[PublicId], [m].[Version], [m].[LastDay], [m].[StartsAt], [m].[EndsAt], [m].[ChangedAt], [m].[WithdrawnAt], [m].[WithdrawnReason] AS [Reason]
FROM [Moments] AS [m]
WHERE EXISTS (
    SELECT 1
    FROM [PlanMoments] AS [p]
    INNER JOIN [Plans] AS [p0] ON [p].[PlanId] = [p0].[Id]
    WHERE [m].[Id] = [p].[MomentId] AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p1]
        WHERE [p0].[Id] = [p1].[PlanId] AND [p1].[ThemeId] = @theme)) AND [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NOT NULL AND [m].[IsExample] = CAST(0 AS bit) AND [m].[LastDay] IS NOT NULL AND [m].[PeriodPrecision] = 0 AND [m].[LastDay] >= @since
ORDER BY [m].[WithdrawnAt] DESC, [m].[Id]
