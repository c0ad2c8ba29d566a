-- 1
-- @p int
-- @today date
SELECT [p3].[Id], [p3].[PublicId], [p3].[Slug], [p3].[Title], [p3].[Summary], [p3].[Phase], [p3].[PhaseYear], [p3].[InputOutcome], [p1].[NeighbourhoodId], [p1].[PlanId], [p3].[IsAreaUnknown], [p2].[ThemeId], [p2].[PlanId], [p3].[PublishedAt], [p3].[ChangedAt]
FROM (
    SELECT TOP(@p) [p].[Id], [p].[PublicId], [p].[Slug], [p].[Title], [p].[Summary], [p].[Phase], [p].[PhaseYear], [p].[InputOutcome], [p].[IsAreaUnknown], [p].[PublishedAt], [p].[ChangedAt]
    FROM [Plans] AS [p]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p0]
        INNER JOIN (
            SELECT [m].[Id], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[FirstDay], [m].[LastDay], [m].[Outcome], [m].[PeriodPrecision]
            FROM [Moments] AS [m]
            WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL
        ) AS [m0] ON [p0].[MomentId] = [m0].[Id]
        WHERE [p].[Id] = [p0].[PlanId] AND ([m0].[LastDay] IS NULL OR ([m0].[LastDay] >= @today AND ([m0].[FirstDay] > @today OR [m0].[PeriodPrecision] <> 0 OR [m0].[PeriodPrecision] IS NULL))) AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today) AND [m0].[CancelReason] IS NULL) AND [p].[IsExample] = CAST(0 AS bit)
    ORDER BY [p].[ChangedAt] DESC, [p].[Id] DESC
) AS [p3]
LEFT JOIN [PlanNeighbourhood] AS [p1] ON [p3].[Id] = [p1].[PlanId]
LEFT JOIN [PlanTheme] AS [p2] ON [p3].[Id] = [p2].[PlanId]
ORDER BY [p3].[ChangedAt] DESC, [p3].[Id] DESC, [p1].[PlanId], [p1].[NeighbourhoodId], [p2].[PlanId]

-- 2
-- @ids nvarchar(4000)
SELECT [d].[Id], [d].[ChangedOn], [d].[ParticipationMomentId], [d].[PlanId], [d].[Reason], [d].[Which], [d].[After_Earliest], [d].[After_Latest], [d].[After_Precision], [d].[Before_Earliest], [d].[Before_Latest], [d].[Before_Precision]
FROM [DateChanges] AS [d]
WHERE [d].[PlanId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
)
