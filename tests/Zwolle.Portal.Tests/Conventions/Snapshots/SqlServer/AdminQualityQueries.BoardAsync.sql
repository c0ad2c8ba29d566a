-- 1
-- @today date
SELECT [s].[Key] AS [Area], COUNT(*) AS [Plans], MIN([s].[ChangedAt]) AS [Oldest], COUNT(CASE
    WHEN [s].[ReviewOn] < @today THEN 1
END) AS [Overdue], COUNT(CASE
    WHEN [s].[End_Earliest] IS NULL AND [s].[Phase] <> 4 AND [s].[Phase] <> 5 THEN 1
END) AS [WithoutEnd], COUNT(CASE
    WHEN [s].[Summary] = N'' THEN 1
END) AS [WithoutSummary], COUNT(CASE
    WHEN [s].[OwnerTeam] = N'' THEN 1
END) AS [WithoutOwner]
FROM (
    SELECT [p].[ChangedAt], [p].[OwnerTeam], [p].[Phase], [p].[ReviewOn], [p].[Summary], [p].[End_Earliest], CASE
        WHEN [p0].[PlanId] IS NOT NULL AND [p0].[NeighbourhoodId] IS NOT NULL THEN [p0].[NeighbourhoodId]
        WHEN [p].[IsAreaUnknown] = CAST(1 AS bit) THEN -1
        ELSE 0
    END AS [Key]
    FROM [Plans] AS [p]
    LEFT JOIN [PlanNeighbourhood] AS [p0] ON [p].[Id] = [p0].[PlanId]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL
) AS [s]
GROUP BY [s].[Key]

-- 2
-- @today date
SELECT [p0].[Key] AS [Area], COUNT(*) AS [Plans], MIN([p0].[ChangedAt]) AS [Oldest], COUNT(CASE
    WHEN [p0].[ReviewOn] < @today THEN 1
END) AS [Overdue], COUNT(CASE
    WHEN [p0].[End_Earliest] IS NULL AND [p0].[Phase] <> 4 AND [p0].[Phase] <> 5 THEN 1
END) AS [WithoutEnd], COUNT(CASE
    WHEN [p0].[Summary] = N'' THEN 1
END) AS [WithoutSummary], COUNT(CASE
    WHEN [p0].[OwnerTeam] = N'' THEN 1
END) AS [WithoutOwner]
FROM (
    SELECT [p].[ChangedAt], [p].[OwnerTeam], [p].[Phase], [p].[ReviewOn], [p].[Summary], [p].[End_Earliest], -2 AS [Key]
    FROM [Plans] AS [p]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL
) AS [p0]
GROUP BY [p0].[Key]

-- 3
SELECT [s].[Key] AS [Area], COUNT(*) AS [Count]
FROM (
    SELECT CASE
        WHEN [p0].[PlanId] IS NOT NULL AND [p0].[NeighbourhoodId] IS NOT NULL THEN [p0].[NeighbourhoodId]
        WHEN [p].[IsAreaUnknown] = CAST(1 AS bit) THEN -1
        ELSE 0
    END AS [Key]
    FROM [Plans] AS [p]
    LEFT JOIN [PlanNeighbourhood] AS [p0] ON [p].[Id] = [p0].[PlanId]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [Links] AS [l]
        WHERE [p].[Id] = [l].[PlanId] AND [l].[CheckedOn] IS NULL)
) AS [s]
GROUP BY [s].[Key]
UNION ALL
SELECT [p2].[Key] AS [Area], COUNT(*) AS [Count]
FROM (
    SELECT -2 AS [Key]
    FROM [Plans] AS [p1]
    WHERE [p1].[PublishedAt] IS NOT NULL AND [p1].[WithdrawnAt] IS NULL AND EXISTS (
        SELECT 1
        FROM [Links] AS [l0]
        WHERE [p1].[Id] = [l0].[PlanId] AND [l0].[CheckedOn] IS NULL)
) AS [p2]
GROUP BY [p2].[Key]

-- 4
-- @today date
-- @today3 date
SELECT [s].[Key] AS [Area], COUNT(*) AS [Count]
FROM (
    SELECT CASE
        WHEN [m0].[MomentId] IS NOT NULL AND [m0].[NeighbourhoodId] IS NOT NULL THEN [m0].[NeighbourhoodId]
        WHEN [m].[IsAreaUnknown] = CAST(1 AS bit) THEN -1
        ELSE 0
    END AS [Key]
    FROM [Moments] AS [m]
    LEFT JOIN [MomentNeighbourhood] AS [m0] ON [m].[Id] = [m0].[MomentId]
    WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND ([m].[LastDay] IS NULL OR [m].[LastDay] >= @today) AND ([m].[ClosedOn] IS NULL OR [m].[ClosedOn] > @today) AND ([m].[Outcome] IS NULL OR [m].[AnsweredOn] > @today) AND [m].[CancelReason] IS NULL
) AS [s]
GROUP BY [s].[Key]
UNION ALL
SELECT [m2].[Key] AS [Area], COUNT(*) AS [Count]
FROM (
    SELECT -2 AS [Key]
    FROM [Moments] AS [m1]
    WHERE [m1].[PublishedAt] IS NOT NULL AND [m1].[WithdrawnAt] IS NULL AND ([m1].[LastDay] IS NULL OR [m1].[LastDay] >= @today3) AND ([m1].[ClosedOn] IS NULL OR [m1].[ClosedOn] > @today3) AND ([m1].[Outcome] IS NULL OR [m1].[AnsweredOn] > @today3) AND [m1].[CancelReason] IS NULL
) AS [m2]
GROUP BY [m2].[Key]
