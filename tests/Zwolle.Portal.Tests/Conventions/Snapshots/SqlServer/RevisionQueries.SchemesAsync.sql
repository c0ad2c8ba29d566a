-- 1
-- @p int
-- @chosen nvarchar(4000)
SELECT TOP(@p) [f].[Id], [f].[Name]
FROM [FundingSchemes] AS [f]
WHERE [f].[WithdrawnAt] IS NULL OR [f].[Id] IN (
    SELECT [c].[value]
    FROM OPENJSON(@chosen) WITH ([value] int '$') AS [c]
)
ORDER BY [f].[Name], [f].[Id]
