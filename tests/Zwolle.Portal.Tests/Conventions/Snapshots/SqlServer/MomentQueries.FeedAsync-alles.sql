-- 1
-- @p int
-- @today date
-- @neighbourhood int
-- @theme int
-- @kind int
SELECT [m2].[Id], [m2].[PublicId], [m2].[Slug], [m2].[Title], [m2].[Summary], [m2].[FirstDay], [m2].[LastDay], [m2].[PeriodPrecision], [m2].[StartsAt], [m2].[EndsAt], [m2].[Outcome], [m2].[AnsweredOn], [m2].[CancelReason], [l].[Name], [l].[Id], [m3].[NeighbourhoodId], [m3].[MomentId], [m2].[IsAreaUnknown], [m2].[PublishedAt], [m2].[ChangedAt]
FROM (
    SELECT TOP(@p) [m].[Id], [m].[AnsweredOn], [m].[CancelReason], [m].[ChangedAt], [m].[EndsAt], [m].[FirstDay], [m].[IsAreaUnknown], [m].[LastDay], [m].[LocationId], [m].[Outcome], [m].[PeriodPrecision], [m].[PublicId], [m].[PublishedAt], [m].[Slug], [m].[StartsAt], [m].[Summary], [m].[Title]
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
            WHERE [p1].[Id] = [p2].[PlanId] AND [p2].[ThemeId] = @theme)) AND [m].[Kind] = @kind AND [m].[IsExample] = CAST(0 AS bit)
    ORDER BY [m].[ChangedAt] DESC, [m].[Id] DESC
) AS [m2]
LEFT JOIN [Locations] AS [l] ON [m2].[LocationId] = [l].[Id]
LEFT JOIN [MomentNeighbourhood] AS [m3] ON [m2].[Id] = [m3].[MomentId]
ORDER BY [m2].[ChangedAt] DESC, [m2].[Id] DESC, [l].[Id], [m3].[MomentId]

-- 2
-- @ids nvarchar(4000)
SELECT [d].[Id], [d].[ChangedOn], [d].[ParticipationMomentId], [d].[PlanId], [d].[Reason], [d].[Which], [d].[After_Earliest], [d].[After_Latest], [d].[After_Precision], [d].[Before_Earliest], [d].[Before_Latest], [d].[Before_Precision]
FROM [DateChanges] AS [d]
WHERE [d].[ParticipationMomentId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
)
