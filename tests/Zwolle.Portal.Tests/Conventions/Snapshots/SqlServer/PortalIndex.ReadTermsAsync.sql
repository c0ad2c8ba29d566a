-- 1
SELECT [s].[Id], [s].[Text]
FROM [SearchTerms] AS [s]
