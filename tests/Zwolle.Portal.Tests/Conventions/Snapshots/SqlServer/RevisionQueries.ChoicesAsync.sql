-- 1
-- @p int
-- @plans nvarchar(4000)
-- @mine nvarchar(4000)
SELECT TOP(@p) [p].[Id], [p].[Title]
FROM [Plans] AS [p]
WHERE ([p].[WithdrawnAt] IS NULL OR [p].[Id] IN (
    SELECT [p0].[value]
    FROM OPENJSON(@plans) WITH ([value] int '$') AS [p0]
)) AND ([p].[Id] IN (
    SELECT [p1].[value]
    FROM OPENJSON(@plans) WITH ([value] int '$') AS [p1]
) OR EXISTS (
    SELECT 1
    FROM [PlanNeighbourhood] AS [p2]
    WHERE [p].[Id] = [p2].[PlanId] AND [p2].[NeighbourhoodId] IN (
        SELECT [m].[value]
        FROM OPENJSON(@mine) WITH ([value] int '$') AS [m]
    )))
ORDER BY CASE
    WHEN [p].[Id] IN (
        SELECT [p3].[value]
        FROM OPENJSON(@plans) WITH ([value] int '$') AS [p3]
    ) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END DESC, [p].[ChangedAt] DESC, [p].[Id] DESC

-- 2
-- @p int
-- @location int
SELECT TOP(@p) [l].[Id], [l].[Name], [l].[Address]
FROM [Locations] AS [l]
WHERE [l].[WithdrawnAt] IS NULL OR [l].[Id] = @location
ORDER BY ~CAST([l].[Id] ^ @location AS bit) DESC, CASE
    WHEN [l].[Address] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END DESC, [l].[Id] DESC

-- 3
-- @p int
SELECT TOP(@p) [s0].[Team]
FROM (
    SELECT DISTINCT [s].[Team]
    FROM [StaffMembers] AS [s]
    WHERE [s].[DisabledAt] IS NULL
) AS [s0]
ORDER BY [s0].[Team]
