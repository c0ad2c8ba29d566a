-- 1
-- @slug nvarchar(80)
SELECT [p2].[Id], [p2].[PublicId], [p2].[Slug], [p2].[Title], [p2].[Summary], [p2].[Phase], [p2].[PhaseYear], [p2].[InputOutcome], [p0].[NeighbourhoodId], [p0].[PlanId], [p2].[IsAreaUnknown], [p1].[ThemeId], [p1].[PlanId], [p2].[PublishedAt], [p2].[ChangedAt]
FROM (
    SELECT TOP(2) [p].[Id], [p].[PublicId], [p].[Slug], [p].[Title], [p].[Summary], [p].[Phase], [p].[PhaseYear], [p].[InputOutcome], [p].[IsAreaUnknown], [p].[PublishedAt], [p].[ChangedAt]
    FROM [Plans] AS [p]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND [p].[Slug] = @slug AND [p].[IsExample] = CAST(0 AS bit)
) AS [p2]
LEFT JOIN [PlanNeighbourhood] AS [p0] ON [p2].[Id] = [p0].[PlanId]
LEFT JOIN [PlanTheme] AS [p1] ON [p2].[Id] = [p1].[PlanId]
ORDER BY [p2].[Id], [p0].[PlanId], [p0].[NeighbourhoodId], [p1].[PlanId]

-- 2
-- @p int
-- @plan_Id int
SELECT [m0].[Id], [m0].[PublicId], [m0].[Slug], [m0].[Title], [m0].[Summary], [m0].[FirstDay], [m0].[LastDay], [m0].[PeriodPrecision], [m0].[StartsAt], [m0].[EndsAt], [m0].[Outcome], [m0].[AnsweredOn], [m0].[CancelReason], [l].[Name], [l].[Id], [m1].[NeighbourhoodId], [m1].[MomentId], [m0].[IsAreaUnknown], [m0].[PublishedAt], [m0].[ChangedAt]
FROM (
    SELECT TOP(@p) [m].[Id], [m].[AnsweredOn], [m].[CancelReason], [m].[ChangedAt], [m].[EndsAt], [m].[FirstDay], [m].[IsAreaUnknown], [m].[LastDay], [m].[LocationId], [m].[Outcome], [m].[PeriodPrecision], [m].[PublicId], [m].[PublishedAt], [m].[Slug], [m].[StartsAt], [m].[Summary], [m].[Title]
    FROM [Moments] AS [m]
    WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND [m].[IsExample] = CAST(0 AS bit) AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p]
        WHERE [m].[Id] = [p].[MomentId] AND [p].[PlanId] = @plan_Id)
    ORDER BY [m].[ChangedAt] DESC, [m].[Id] DESC
) AS [m0]
LEFT JOIN [Locations] AS [l] ON [m0].[LocationId] = [l].[Id]
LEFT JOIN [MomentNeighbourhood] AS [m1] ON [m0].[Id] = [m1].[MomentId]
ORDER BY [m0].[ChangedAt] DESC, [m0].[Id] DESC, [l].[Id], [m1].[MomentId]

-- 3
-- @plan_Id int
-- @ids nvarchar(4000)
SELECT [d].[Id], [d].[ChangedOn], [d].[ParticipationMomentId], [d].[PlanId], [d].[Reason], [d].[Which], [d].[After_Earliest], [d].[After_Latest], [d].[After_Precision], [d].[Before_Earliest], [d].[Before_Latest], [d].[Before_Precision]
FROM [DateChanges] AS [d]
WHERE [d].[PlanId] = @plan_Id OR [d].[ParticipationMomentId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
)
