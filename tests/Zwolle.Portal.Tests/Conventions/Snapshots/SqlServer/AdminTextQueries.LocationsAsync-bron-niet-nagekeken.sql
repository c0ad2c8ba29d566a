-- 1
-- @p int
-- @mine nvarchar(4000)
SELECT TOP(@p) [l].[Id]
FROM [Locations] AS [l]
LEFT JOIN [Subneighbourhoods] AS [s] ON [l].[SubneighbourhoodId] = [s].[Id]
WHERE COALESCE([l].[NeighbourhoodId], [s].[NeighbourhoodId]) IN (
    SELECT [m].[value]
    FROM OPENJSON(@mine) WITH ([value] int '$') AS [m]
)
ORDER BY [l].[Name], [l].[Id]

-- 2
-- @ids nvarchar(4000)
SELECT [l].[Id], [l].[Name], [l].[Address], [l].[Precision], [l].[WithdrawnAt], COALESCE([l].[NeighbourhoodId], [s].[NeighbourhoodId]) AS [NeighbourhoodId]
FROM [Locations] AS [l]
LEFT JOIN [Subneighbourhoods] AS [s] ON [l].[SubneighbourhoodId] = [s].[Id]
WHERE [l].[Id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
)

-- 3
-- @kind int
-- @ids nvarchar(4000)
SELECT [r].[ItemId], [r].[State], [s].[Name], [r].[PublishAt]
FROM [Revisions] AS [r]
LEFT JOIN [StaffMembers] AS [s] ON [r].[AuthorId] = [s].[Id]
WHERE [r].[Kind] = @kind AND [r].[ItemId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
) AND [r].[State] <> 3
