-- 1
SELECT [c0].[Id], [c0].[Address], [c0].[AgendaGoneSince], [c0].[AgendaUrl], [c0].[Email], [c0].[InitiativeNotes], [c0].[MinimumAge], [c0].[PetitionGoneSince], [c0].[PetitionUrl], [c0].[Phone], [c0].[Rhythm], [c0].[SignaturesCity], [c0].[SignaturesNeighbourhood], [c0].[SignaturesSubneighbourhood], [c0].[SpeakOffAgenda], [c0].[SpeakOnAgenda], [c0].[SpeakUntil], [c0].[Steps], [c0].[Version], [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM (
    SELECT TOP(2) [c].[Id], [c].[Address], [c].[AgendaGoneSince], [c].[AgendaUrl], [c].[Email], [c].[InitiativeNotes], [c].[MinimumAge], [c].[PetitionGoneSince], [c].[PetitionUrl], [c].[Phone], [c].[Rhythm], [c].[SignaturesCity], [c].[SignaturesNeighbourhood], [c].[SignaturesSubneighbourhood], [c].[SpeakOffAgenda], [c].[SpeakOnAgenda], [c].[SpeakUntil], [c].[Steps], [c].[Version]
    FROM [CouncilRules] AS [c]
    WHERE [c].[Id] = 1
) AS [c0]
LEFT JOIN [Links] AS [l] ON [c0].[Id] = [l].[CouncilRulesId]
ORDER BY [c0].[Id], [l].[SortOrder], [l].[Id]

-- 2
-- @p int
-- @today date
SELECT [c1].[Id], [c1].[Kind], [c1].[Name], [c1].[Day], [c1].[StartsAt], [c1].[Place], [c1].[AgendaUrl], [c1].[GoneSince], [c1].[AgendaCheckedOn], [c1].[CancelReason], [c1].[IsExample], [s].[PlanId], [s].[Slug], [s].[Title], [s].[MeetingId], [s].[Id]
FROM (
    SELECT TOP(@p) [c].[Id], [c].[Kind], [c].[Name], [c].[Day], [c].[StartsAt], [c].[Place], [c].[AgendaUrl], [c].[GoneSince], [c].[AgendaCheckedOn], [c].[CancelReason], [c].[IsExample]
    FROM [CouncilMeetings] AS [c]
    WHERE [c].[Day] >= @today AND [c].[IsExample] = CAST(0 AS bit)
    ORDER BY [c].[Day], [c].[StartsAt], [c].[Id]
) AS [c1]
LEFT JOIN (
    SELECT [c0].[PlanId], [p0].[Slug], [p0].[Title], [c0].[MeetingId], [p0].[Id]
    FROM [CouncilMeetingPlan] AS [c0]
    INNER JOIN (
        SELECT [p].[Id], [p].[Slug], [p].[Title]
        FROM [Plans] AS [p]
        WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL
    ) AS [p0] ON [c0].[PlanId] = [p0].[Id]
) AS [s] ON [c1].[Id] = [s].[MeetingId]
ORDER BY [c1].[Day], [c1].[StartsAt], [c1].[Id], [s].[Title], [s].[MeetingId], [s].[PlanId]
