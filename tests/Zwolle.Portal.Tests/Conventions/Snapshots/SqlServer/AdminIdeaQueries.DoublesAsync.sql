-- 1
-- @p int
-- @hash nvarchar(64)
-- @id int
-- @words nvarchar(4000)
SELECT TOP(@p) [i].[Id], [i].[Text], [i].[NeighbourhoodId], [i].[State], [i].[ReceivedAt], [i].[SearchText], CASE
    WHEN [i].[TextHash] = @hash THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [IsSame]
FROM [Ideas] AS [i]
WHERE [i].[Id] <> @id AND ([i].[TextHash] = @hash OR EXISTS (
    SELECT 1
    FROM OPENJSON(@words) WITH ([value] nvarchar(4000) '$') AS [w]
    WHERE [w].[value] IS NOT NULL AND (CHARINDEX([w].[value], [i].[SearchText]) > 0 OR [w].[value] LIKE N'')))
ORDER BY CASE
    WHEN [i].[TextHash] = @hash THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END DESC, [i].[Id] DESC
