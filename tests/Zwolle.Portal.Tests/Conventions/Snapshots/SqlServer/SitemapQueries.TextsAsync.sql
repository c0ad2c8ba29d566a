-- 1
-- @p int
SELECT TOP(@p) [u1].[Kind], [u1].[Slug], [u1].[ChangedAt]
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
    UNION ALL
    SELECT 5 AS [Kind], [d].[Slug], [d].[ChangedAt]
    FROM [Decisions] AS [d]
    WHERE [d].[PublishedAt] IS NOT NULL AND [d].[WithdrawnAt] IS NULL AND [d].[IsExample] = CAST(0 AS bit)
) AS [u1]
ORDER BY [u1].[Kind], [u1].[Slug]
