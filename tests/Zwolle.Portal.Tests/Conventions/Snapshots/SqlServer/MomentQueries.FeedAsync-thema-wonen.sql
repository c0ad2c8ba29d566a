-- 1
-- @p int
-- @theme int
SELECT [m0].[Id], [m0].[PublicId], [m0].[Slug], [m0].[Title], [m0].[Summary], [m0].[FirstDay], [m0].[LastDay], [m0].[PeriodPrecision], [m0].[StartsAt], [m0].[EndsAt], [m0].[Outcome], [m0].[AnsweredOn], [m0].[CancelReason], [l].[Name], [l].[Id], [m1].[NeighbourhoodId], [m1].[MomentId], [m0].[IsAreaUnknown], [m0].[PublishedAt], [m0].[ChangedAt]
FROM (
    SELECT TOP(@p) [m].[Id], [m].[AnsweredOn], [m].[CancelReason], [m].[ChangedAt], [m].[EndsAt], [m].[FirstDay], [m].[IsAreaUnknown], [m].[LastDay], [m].[LocationId], [m].[Outcome], [m].[PeriodPrecision], [m].[PublicId], [m].[PublishedAt], [m].[Slug], [m].[StartsAt], [m].[Summary], [m].[Title]
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
            WHERE [p1].[Id] = [p2].[PlanId] AND [p2].[ThemeId] = @theme)) AND [m].[IsExample] = CAST(0 AS bit)
    ORDER BY [m].[ChangedAt] DESC, [m].[Id] DESC
) AS [m0]
LEFT JOIN [Locations] AS [l] ON [m0].[LocationId] = [l].[Id]
LEFT JOIN [MomentNeighbourhood] AS [m1] ON [m0].[Id] = [m1].[MomentId]
ORDER BY [m0].[ChangedAt] DESC, [m0].[Id] DESC, [l].[Id], [m1].[MomentId]

-- 2
-- @ids nvarchar(4000)
SELECT [d].[Id], [d].[ChangedOn], [d].[ParticipationMomentId], [d].[PlanId], [d].[Reason], [d].[Which], [d].[After_Earliest], [d].[After_Latest], [d].[After_Precision], [d].[Before_Earliest], [d].[Before_Latest], [d].[Before_Precision]
FROM [DateChanges] AS [d]
WHERE [d].[ParticipationMomentId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
)
