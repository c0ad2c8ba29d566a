-- 1
-- @p int
SELECT TOP(@p) [u0].[Kind], [u0].[Slug], [u0].[ChangedAt]
FROM (
    SELECT 2 AS [Kind], [g].[Slug], [g].[ChangedAt]
    FROM [GuideSteps] AS [g]
    WHERE [g].[PublishedAt] IS NOT NULL AND [g].[WithdrawnAt] IS NULL
    UNION ALL
    SELECT 3 AS [Kind], [f].[Slug], [f].[ChangedAt]
    FROM [FundingSchemes] AS [f]
    WHERE [f].[PublishedAt] IS NOT NULL AND [f].[WithdrawnAt] IS NULL
    UNION ALL
    SELECT 4 AS [Kind], [i].[Slug], [i].[ChangedAt]
    FROM [Initiatives] AS [i]
    WHERE [i].[PublishedAt] IS NOT NULL AND [i].[WithdrawnAt] IS NULL AND [i].[IsExample] = CAST(0 AS bit)
) AS [u0]
ORDER BY [u0].[Kind], [u0].[Slug]
