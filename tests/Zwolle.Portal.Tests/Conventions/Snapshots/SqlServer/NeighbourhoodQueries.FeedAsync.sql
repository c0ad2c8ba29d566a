-- 1
-- @p int
-- @neighbourhood_Id int
SELECT [p4].[Id], [p4].[PublicId], [p4].[Slug], [p4].[Title], [p4].[Summary], [p4].[Phase], [p4].[PhaseYear], [p4].[InputOutcome], [p2].[NeighbourhoodId], [p2].[PlanId], [p4].[IsAreaUnknown], [p3].[ThemeId], [p3].[PlanId], [p4].[PublishedAt], [p4].[ChangedAt]
FROM (
    SELECT TOP(@p) [p].[Id], [p].[PublicId], [p].[Slug], [p].[Title], [p].[Summary], [p].[Phase], [p].[PhaseYear], [p].[InputOutcome], [p].[IsAreaUnknown], [p].[PublishedAt], [p].[ChangedAt]
    FROM [Plans] AS [p]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND [p].[IsExample] = CAST(0 AS bit) AND (EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p0]
        WHERE [p].[Id] = [p0].[PlanId] AND [p0].[NeighbourhoodId] = @neighbourhood_Id) OR (NOT EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p1]
        WHERE [p].[Id] = [p1].[PlanId]) AND [p].[IsAreaUnknown] = CAST(0 AS bit)))
    ORDER BY [p].[ChangedAt] DESC, [p].[Id] DESC
) AS [p4]
LEFT JOIN [PlanNeighbourhood] AS [p2] ON [p4].[Id] = [p2].[PlanId]
LEFT JOIN [PlanTheme] AS [p3] ON [p4].[Id] = [p3].[PlanId]
ORDER BY [p4].[ChangedAt] DESC, [p4].[Id] DESC, [p2].[PlanId], [p2].[NeighbourhoodId], [p3].[PlanId]

-- 2
-- @p int
-- @neighbourhood_Id int
SELECT [m2].[Id], [m2].[PublicId], [m2].[Slug], [m2].[Title], [m2].[Summary], [m2].[FirstDay], [m2].[LastDay], [m2].[PeriodPrecision], [m2].[StartsAt], [m2].[EndsAt], [m2].[Outcome], [m2].[AnsweredOn], [m2].[CancelReason], [l].[Name], [l].[Id], [m3].[NeighbourhoodId], [m3].[MomentId], [m2].[IsAreaUnknown], [m2].[PublishedAt], [m2].[ChangedAt]
FROM (
    SELECT TOP(@p) [m].[Id], [m].[AnsweredOn], [m].[CancelReason], [m].[ChangedAt], [m].[EndsAt], [m].[FirstDay], [m].[IsAreaUnknown], [m].[LastDay], [m].[LocationId], [m].[Outcome], [m].[PeriodPrecision], [m].[PublicId], [m].[PublishedAt], [m].[Slug], [m].[StartsAt], [m].[Summary], [m].[Title]
    FROM [Moments] AS [m]
    WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND [m].[IsExample] = CAST(0 AS bit) AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m0]
        WHERE [m].[Id] = [m0].[MomentId] AND [m0].[NeighbourhoodId] = @neighbourhood_Id) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m1]
        WHERE [m].[Id] = [m1].[MomentId]) AND [m].[IsAreaUnknown] = CAST(0 AS bit)))
    ORDER BY [m].[ChangedAt] DESC, [m].[Id] DESC
) AS [m2]
LEFT JOIN [Locations] AS [l] ON [m2].[LocationId] = [l].[Id]
LEFT JOIN [MomentNeighbourhood] AS [m3] ON [m2].[Id] = [m3].[MomentId]
ORDER BY [m2].[ChangedAt] DESC, [m2].[Id] DESC, [l].[Id], [m3].[MomentId]

-- 3
-- @p int
-- @neighbourhood_Id int
SELECT [i4].[Id], [i4].[Slug], [i4].[Title], [i4].[Summary], [i4].[State], [i4].[StateYear], [i4].[Needs], [i4].[NeedsNote], [i2].[NeighbourhoodId], [i2].[InitiativeId], [i4].[IsAreaUnknown], [i3].[ThemeId], [i3].[InitiativeId], [i4].[PublishedAt], [i4].[ChangedAt]
FROM (
    SELECT TOP(@p) [i].[Id], [i].[Slug], [i].[Title], [i].[Summary], [i].[State], [i].[StateYear], [i].[Needs], [i].[NeedsNote], [i].[IsAreaUnknown], [i].[PublishedAt], [i].[ChangedAt]
    FROM [Initiatives] AS [i]
    WHERE [i].[PublishedAt] IS NOT NULL AND [i].[WithdrawnAt] IS NULL AND [i].[IsExample] = CAST(0 AS bit) AND (EXISTS (
        SELECT 1
        FROM [InitiativeNeighbourhood] AS [i0]
        WHERE [i].[Id] = [i0].[InitiativeId] AND [i0].[NeighbourhoodId] = @neighbourhood_Id) OR (NOT EXISTS (
        SELECT 1
        FROM [InitiativeNeighbourhood] AS [i1]
        WHERE [i].[Id] = [i1].[InitiativeId]) AND [i].[IsAreaUnknown] = CAST(0 AS bit)))
    ORDER BY [i].[ChangedAt] DESC, [i].[Id] DESC
) AS [i4]
LEFT JOIN [InitiativeNeighbourhood] AS [i2] ON [i4].[Id] = [i2].[InitiativeId]
LEFT JOIN [InitiativeTheme] AS [i3] ON [i4].[Id] = [i3].[InitiativeId]
ORDER BY [i4].[ChangedAt] DESC, [i4].[Id] DESC, [i2].[InitiativeId], [i2].[NeighbourhoodId], [i3].[InitiativeId]

-- 4
-- @planIds nvarchar(4000)
-- @momentIds nvarchar(4000)
SELECT [d].[Id], [d].[ChangedOn], [d].[ParticipationMomentId], [d].[PlanId], [d].[Reason], [d].[Which], [d].[After_Earliest], [d].[After_Latest], [d].[After_Precision], [d].[Before_Earliest], [d].[Before_Latest], [d].[Before_Precision]
FROM [DateChanges] AS [d]
WHERE [d].[PlanId] IN (
    SELECT [p].[value]
    FROM OPENJSON(@planIds) WITH ([value] int '$') AS [p]
) OR [d].[ParticipationMomentId] IN (
    SELECT [m].[value]
    FROM OPENJSON(@momentIds) WITH ([value] int '$') AS [m]
)

-- 5
-- @p int
SELECT TOP(@p) [d].[Id], [d].[PublicId], [d].[Slug], [d].[Title], [d].[Summary], [d].[DecidingBody] AS [Body], [d].[Date_Earliest], [d].[Date_Latest], [d].[Date_Precision], [d].[Outcome], CASE
    WHEN [d].[InputOutcome] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [HasInputOutcome], [d].[IsExample], (
    SELECT MAX([l].[TakenOverOn])
    FROM [Links] AS [l]
    WHERE [d].[Id] = [l].[DecisionId]) AS [TakenOverOn], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Links] AS [l0]
        WHERE [d].[Id] = [l0].[DecisionId]) AND NOT EXISTS (
        SELECT 1
        FROM [Links] AS [l1]
        WHERE [d].[Id] = [l1].[DecisionId] AND [l1].[CheckedOn] IS NULL) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [IsChecked], [d].[PublishedAt], [d].[ChangedAt]
FROM [Decisions] AS [d]
WHERE [d].[PublishedAt] IS NOT NULL AND [d].[WithdrawnAt] IS NULL
ORDER BY CASE
    WHEN [d].[Date_Earliest] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [d].[Date_Earliest] DESC, [d].[Id] DESC

-- 6
SELECT [d].[DecisionId], 0 AS [What], [d].[NeighbourhoodId] AS [Id]
FROM [DecisionNeighbourhood] AS [d]
UNION ALL
SELECT [d0].[DecisionId], 1 AS [What], [d0].[ThemeId] AS [Id]
FROM [DecisionTheme] AS [d0]
UNION ALL
SELECT [d1].[DecisionId], 2 AS [What], [d1].[PlanId] AS [Id]
FROM [DecisionPlan] AS [d1]
UNION ALL
SELECT [d2].[DecisionId], 3 AS [What], [d2].[MomentId] AS [Id]
FROM [DecisionMoment] AS [d2]

-- 7
-- @p int
SELECT [s1].[Id], [s1].[PublicId], [s1].[Slug], [s1].[Title], [s1].[Summary], [s1].[Teller], [s1].[ToldOn], [s1].[InitiativeId], [s1].[IsExample], [s1].[PublishedAt], [s1].[ChangedAt], [s0].[NeighbourhoodId], [s0].[StoryId]
FROM (
    SELECT TOP(@p) [s].[Id], [s].[PublicId], [s].[Slug], [s].[Title], [s].[Summary], [s].[Teller], [s].[ToldOn], [s].[InitiativeId], [s].[IsExample], [s].[PublishedAt], [s].[ChangedAt]
    FROM [Stories] AS [s]
    WHERE [s].[PublishedAt] IS NOT NULL AND [s].[WithdrawnAt] IS NULL
    ORDER BY [s].[PublishedAt] DESC, [s].[Id] DESC
) AS [s1]
LEFT JOIN [StoryNeighbourhood] AS [s0] ON [s1].[Id] = [s0].[StoryId]
ORDER BY [s1].[PublishedAt] DESC, [s1].[Id] DESC, [s0].[StoryId]
