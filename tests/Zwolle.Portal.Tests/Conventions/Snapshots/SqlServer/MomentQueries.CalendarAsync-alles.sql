-- 1
-- @p int
-- @today6 date
-- @today date
-- @neighbourhood int
-- @theme int
-- @kind int
SELECT [m2].[PublicId], [m2].[Version], [m2].[ChangedAt], [m2].[Slug], [m2].[Title], [m2].[Summary], [m2].[FirstDay], [m2].[LastDay], [m2].[StartsAt], [m2].[EndsAt], [m2].[ClosedOn], [m2].[AnswerBy], CASE
    WHEN [m2].[Outcome] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [m2].[How], [m2].[Offline], [m2].[CancelReason], [m2].[CancelledOn], [l].[Name], [l].[Address], [m2].[Id], [l].[Id], [m3].[NeighbourhoodId], [m3].[MomentId], [m2].[IsAreaUnknown]
FROM (
    SELECT TOP(@p) [m].[Id], [m].[AnswerBy], [m].[CancelReason], [m].[CancelledOn], [m].[ChangedAt], [m].[ClosedOn], [m].[EndsAt], [m].[FirstDay], [m].[How], [m].[IsAreaUnknown], [m].[LastDay], [m].[LocationId], [m].[Offline], [m].[Outcome], [m].[PublicId], [m].[Slug], [m].[StartsAt], [m].[Summary], [m].[Title], [m].[Version], CASE
        WHEN [m].[LastDay] >= @today6 THEN 0
        ELSE 1
    END AS [c], CASE
        WHEN [m].[LastDay] >= @today6 THEN [m].[LastDay]
    END AS [c0]
    FROM [Moments] AS [m]
    WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND ([m].[LastDay] IS NULL OR [m].[LastDay] >= @today) AND ([m].[ClosedOn] IS NULL OR [m].[ClosedOn] > @today) AND ([m].[Outcome] IS NULL OR [m].[AnsweredOn] > @today) AND [m].[CancelReason] IS NULL AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m0]
        WHERE [m].[Id] = [m0].[MomentId] AND [m0].[NeighbourhoodId] = @neighbourhood) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m1]
        WHERE [m].[Id] = [m1].[MomentId]) AND [m].[IsAreaUnknown] = CAST(0 AS bit))) AND EXISTS (
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
            WHERE [p1].[Id] = [p2].[PlanId] AND [p2].[ThemeId] = @theme)) AND [m].[Kind] = @kind AND [m].[IsExample] = CAST(0 AS bit) AND [m].[LastDay] IS NOT NULL AND [m].[PeriodPrecision] = 0
    ORDER BY CASE
        WHEN [m].[LastDay] >= @today6 THEN 0
        ELSE 1
    END, CASE
        WHEN [m].[LastDay] >= @today6 THEN [m].[LastDay]
    END, [m].[LastDay] DESC, [m].[Id]
) AS [m2]
LEFT JOIN [Locations] AS [l] ON [m2].[LocationId] = [l].[Id]
LEFT JOIN [MomentNeighbourhood] AS [m3] ON [m2].[Id] = [m3].[MomentId]
ORDER BY [m2].[c], [m2].[c0], [m2].[LastDay] DESC, [m2].[Id], [l].[Id], [m3].[MomentId]
