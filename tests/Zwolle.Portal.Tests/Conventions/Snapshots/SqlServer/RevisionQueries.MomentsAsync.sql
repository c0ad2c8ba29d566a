-- 1
-- @p int
-- @chosen nvarchar(4000)
-- @mine nvarchar(4000)
SELECT TOP(@p) [m].[Id], [m].[Title], [m].[LastDay]
FROM [Moments] AS [m]
WHERE ([m].[WithdrawnAt] IS NULL OR [m].[Id] IN (
    SELECT [c].[value]
    FROM OPENJSON(@chosen) WITH ([value] int '$') AS [c]
)) AND ([m].[Id] IN (
    SELECT [c0].[value]
    FROM OPENJSON(@chosen) WITH ([value] int '$') AS [c0]
) OR EXISTS (
    SELECT 1
    FROM [MomentNeighbourhood] AS [m0]
    WHERE [m].[Id] = [m0].[MomentId] AND [m0].[NeighbourhoodId] IN (
        SELECT [m1].[value]
        FROM OPENJSON(@mine) WITH ([value] int '$') AS [m1]
    )))
ORDER BY CASE
    WHEN [m].[Id] IN (
        SELECT [c1].[value]
        FROM OPENJSON(@chosen) WITH ([value] int '$') AS [c1]
    ) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END DESC, [m].[ChangedAt] DESC, [m].[Id] DESC
