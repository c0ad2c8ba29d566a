-- 1
SELECT [c].[Id], [c].[Address], [c].[Email], [c].[GoneSince], [c].[Kind], [c].[NeighbourhoodId], [c].[Phone], [c].[PublishedAt], [c].[SortOrder], [c].[SourceId], [c].[Text], [c].[Title], [c].[Url], [c].[WithdrawnAt], [n].[Id], [n].[AreaKm2], [n].[Code], [n].[Figures], [n].[Intro], [n].[Name], [n].[Residents], [n].[ResidentsYear], [n].[Slug], [n].[Outline_East], [n].[Outline_GeoJson], [n].[Outline_North], [n].[Outline_South], [n].[Outline_West], [n].[Outline_Year], [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM [ContactRoutes] AS [c]
LEFT JOIN [Neighbourhoods] AS [n] ON [c].[NeighbourhoodId] = [n].[Id]
INNER JOIN [Links] AS [l] ON [c].[SourceId] = [l].[Id]
WHERE [c].[PublishedAt] IS NOT NULL AND [c].[WithdrawnAt] IS NULL
ORDER BY CASE
    WHEN [c].[NeighbourhoodId] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [n].[Name], [c].[SortOrder]
