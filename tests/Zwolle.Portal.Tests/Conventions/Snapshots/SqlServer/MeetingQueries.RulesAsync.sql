-- 1
SELECT [c0].[Id], [c0].[Address], [c0].[AgendaGoneSince], [c0].[AgendaUrl], [c0].[Email], [c0].[InitiativeNotes], [c0].[MinimumAge], [c0].[PetitionGoneSince], [c0].[PetitionUrl], [c0].[Phone], [c0].[Rhythm], [c0].[SignaturesCity], [c0].[SignaturesNeighbourhood], [c0].[SignaturesSubneighbourhood], [c0].[SpeakOffAgenda], [c0].[SpeakOnAgenda], [c0].[SpeakUntil], [c0].[Steps], [c0].[Version], [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM (
    SELECT TOP(2) [c].[Id], [c].[Address], [c].[AgendaGoneSince], [c].[AgendaUrl], [c].[Email], [c].[InitiativeNotes], [c].[MinimumAge], [c].[PetitionGoneSince], [c].[PetitionUrl], [c].[Phone], [c].[Rhythm], [c].[SignaturesCity], [c].[SignaturesNeighbourhood], [c].[SignaturesSubneighbourhood], [c].[SpeakOffAgenda], [c].[SpeakOnAgenda], [c].[SpeakUntil], [c].[Steps], [c].[Version]
    FROM [CouncilRules] AS [c]
    WHERE [c].[Id] = 1
) AS [c0]
LEFT JOIN [Links] AS [l] ON [c0].[Id] = [l].[CouncilRulesId]
ORDER BY [c0].[Id], [l].[SortOrder], [l].[Id]
