-- 1
SELECT [g].[Id], [g].[ChangedAt], [g].[Costs], [g].[Example], [g].[ExampleTitle], [g].[Expected], [g].[Helpers], [g].[Keyword], [g].[MunicipalityDoes], [g].[OnlyFor], [g].[OwnerTeam], [g].[Part], [g].[Pitfalls], [g].[PublishedAt], [g].[ReviewOn], [g].[Slug], [g].[SortOrder], [g].[Stuck], [g].[Summary], [g].[Tasks], [g].[Term], [g].[Title], [g].[Version], [g].[WithdrawnAt], [g].[WithdrawnReason]
FROM [GuideSteps] AS [g]
WHERE [g].[PublishedAt] IS NOT NULL AND [g].[WithdrawnAt] IS NULL
ORDER BY [g].[Part], [g].[SortOrder], [g].[Id]

-- 2
SELECT [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM [Links] AS [l]
WHERE EXISTS (
    SELECT 1
    FROM [GuideSteps] AS [g]
    WHERE [g].[PublishedAt] IS NOT NULL AND [g].[WithdrawnAt] IS NULL AND [g].[Id] = [l].[GuideStepId])
ORDER BY [l].[SortOrder], [l].[Id]
