-- 1
-- @p int
SELECT TOP(@p) [u2].[Kind], [u2].[Slug], [u2].[ChangedAt]
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
    UNION ALL
    SELECT 6 AS [Kind], [s].[Slug], [s].[ChangedAt]
    FROM [Stories] AS [s]
    WHERE [s].[PublishedAt] IS NOT NULL AND [s].[WithdrawnAt] IS NULL AND [s].[IsExample] = CAST(0 AS bit)
) AS [u2]
ORDER BY [u2].[Kind], [u2].[Slug]
