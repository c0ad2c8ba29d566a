-- 1
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

-- 2
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
