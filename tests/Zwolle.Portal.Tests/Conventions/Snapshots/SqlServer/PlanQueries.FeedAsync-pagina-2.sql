-- 1
-- @p int
SELECT [p2].[Id], [p2].[PublicId], [p2].[Slug], [p2].[Title], [p2].[Summary], [p2].[Phase], [p2].[PhaseYear], [p2].[InputOutcome], [p0].[NeighbourhoodId], [p0].[PlanId], [p2].[IsAreaUnknown], [p1].[ThemeId], [p1].[PlanId], [p2].[PublishedAt], [p2].[ChangedAt]
FROM (
    SELECT TOP(@p) [p].[Id], [p].[PublicId], [p].[Slug], [p].[Title], [p].[Summary], [p].[Phase], [p].[PhaseYear], [p].[InputOutcome], [p].[IsAreaUnknown], [p].[PublishedAt], [p].[ChangedAt]
    FROM [Plans] AS [p]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND [p].[IsExample] = CAST(0 AS bit)
    ORDER BY [p].[ChangedAt] DESC, [p].[Id] DESC
) AS [p2]
LEFT JOIN [PlanNeighbourhood] AS [p0] ON [p2].[Id] = [p0].[PlanId]
LEFT JOIN [PlanTheme] AS [p1] ON [p2].[Id] = [p1].[PlanId]
ORDER BY [p2].[ChangedAt] DESC, [p2].[Id] DESC, [p0].[PlanId], [p0].[NeighbourhoodId], [p1].[PlanId]

-- 2
-- @ids nvarchar(4000)
SELECT [d].[Id], [d].[ChangedOn], [d].[ParticipationMomentId], [d].[PlanId], [d].[Reason], [d].[Which], [d].[After_Earliest], [d].[After_Latest], [d].[After_Precision], [d].[Before_Earliest], [d].[Before_Latest], [d].[Before_Precision]
FROM [DateChanges] AS [d]
WHERE [d].[PlanId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
)
