-- 1
SELECT [s].[Id], [s].[Name], [s].[Kind], [s].[Status], [s].[What], [s].[Address], [s].[Phone], [s].[Email], [s].[Url], [s].[GoneSince], [s].[HasRoom], [s].[Accessibility], [s].[Costs], [s].[HowToBook], [s].[AsOf], [s].[ConfirmedOn], [s].[Version], CASE
    WHEN [l].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Precision], [l].[Longitude], [l].[Latitude], [l].[Area_GeoJson], [l].[SubneighbourhoodId], [l].[NeighbourhoodId], [s0].[Name]
FROM [SupportPoints] AS [s]
LEFT JOIN [Locations] AS [l] ON [s].[LocationId] = [l].[Id]
LEFT JOIN [Subneighbourhoods] AS [s0] ON [l].[SubneighbourhoodId] = [s0].[Id]
WHERE [s].[PublishedAt] IS NOT NULL AND [s].[WithdrawnAt] IS NULL
ORDER BY [s].[Id]

-- 2
SELECT [s0].[SupportPointId], [s0].[NeighbourhoodId]
FROM [SupportPoints] AS [s]
INNER JOIN [SupportPointNeighbourhood] AS [s0] ON [s].[Id] = [s0].[SupportPointId]
WHERE [s].[PublishedAt] IS NOT NULL AND [s].[WithdrawnAt] IS NULL

-- 3
SELECT [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM [Links] AS [l]
WHERE EXISTS (
    SELECT 1
    FROM [SupportPoints] AS [s]
    WHERE [s].[PublishedAt] IS NOT NULL AND [s].[WithdrawnAt] IS NULL AND [s].[Id] = [l].[SupportPointId])
ORDER BY [l].[SortOrder], [l].[Id]
