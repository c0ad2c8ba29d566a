-- 1
SELECT COUNT(*)
FROM [Ideas] AS [i]

-- 2
-- @MaxValue date
-- @p int
-- @p2 int
SELECT [i].[Id], [i].[Text], [i].[NeighbourhoodId], [i].[State], [i].[Team], [i].[ReceivedAt], [i].[AnswerBy], [i].[IsFromDesk]
FROM [Ideas] AS [i]
ORDER BY CASE
    WHEN [i].[State] IN (0, 1) THEN [i].[AnswerBy]
    ELSE @MaxValue
END, [i].[ReceivedAt] DESC, [i].[Id] DESC
OFFSET @p ROWS FETCH NEXT @p2 ROWS ONLY

-- 3
-- @p int
SELECT TOP(@p) [i0].[Team]
FROM (
    SELECT DISTINCT [i].[Team]
    FROM [Ideas] AS [i]
) AS [i0]
ORDER BY [i0].[Team]
