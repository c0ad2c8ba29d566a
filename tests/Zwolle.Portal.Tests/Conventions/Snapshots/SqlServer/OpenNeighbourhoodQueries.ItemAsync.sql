-- 1
SELECT [n].[Id], [n].[Outline_Year] AS [Year]
FROM [Neighbourhoods] AS [n]
