-- 1
-- @slug nvarchar(80)
SELECT [s0].[Id], [s0].[Slug], [s0].[Title], [s0].[Phase], [s0].[PhaseYear], [s0].[Decides], [s0].[IsAreaUnknown], [s0].[Name], [s0].[Id0], [s0].[Id1], [p0].[NeighbourhoodId], [p0].[PlanId], [s0].[IsExample]
FROM (
    SELECT TOP(2) [p].[Id], [p].[Slug], [p].[Title], [p].[Phase], [p].[PhaseYear], [p].[Decides], [p].[IsAreaUnknown], [s].[Name], [p].[IsExample], [l].[Id] AS [Id0], [s].[Id] AS [Id1]
    FROM [Plans] AS [p]
    LEFT JOIN [Locations] AS [l] ON [p].[LocationId] = [l].[Id]
    LEFT JOIN [Subneighbourhoods] AS [s] ON [l].[SubneighbourhoodId] = [s].[Id]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND [p].[Slug] = @slug
) AS [s0]
LEFT JOIN [PlanNeighbourhood] AS [p0] ON [s0].[Id] = [p0].[PlanId]
ORDER BY [s0].[Id], [s0].[Id0], [s0].[Id1], [p0].[PlanId]

-- 2
SELECT [c0].[Id], [c0].[Address], [c0].[AgendaGoneSince], [c0].[AgendaUrl], [c0].[Email], [c0].[InitiativeNotes], [c0].[MinimumAge], [c0].[PetitionGoneSince], [c0].[PetitionUrl], [c0].[Phone], [c0].[Rhythm], [c0].[SignaturesCity], [c0].[SignaturesNeighbourhood], [c0].[SignaturesSubneighbourhood], [c0].[SpeakOffAgenda], [c0].[SpeakOnAgenda], [c0].[SpeakUntil], [c0].[Steps], [c0].[Version], [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM (
    SELECT TOP(2) [c].[Id], [c].[Address], [c].[AgendaGoneSince], [c].[AgendaUrl], [c].[Email], [c].[InitiativeNotes], [c].[MinimumAge], [c].[PetitionGoneSince], [c].[PetitionUrl], [c].[Phone], [c].[Rhythm], [c].[SignaturesCity], [c].[SignaturesNeighbourhood], [c].[SignaturesSubneighbourhood], [c].[SpeakOffAgenda], [c].[SpeakOnAgenda], [c].[SpeakUntil], [c].[Steps], [c].[Version]
    FROM [CouncilRules] AS [c]
    WHERE [c].[Id] = 1
) AS [c0]
LEFT JOIN [Links] AS [l] ON [c0].[Id] = [l].[CouncilRulesId]
ORDER BY [c0].[Id], [l].[SortOrder], [l].[Id]

-- 3
-- @p int
-- @plan_Id int
-- @today date
-- @plan_IsExample bit
SELECT [c2].[Id], [c2].[Kind], [c2].[Name], [c2].[Day], [c2].[StartsAt], [c2].[Place], [c2].[AgendaUrl], [c2].[GoneSince], [c2].[AgendaCheckedOn], [c2].[CancelReason], [c2].[IsExample], [s].[PlanId], [s].[Slug], [s].[Title], [s].[MeetingId], [s].[Id]
FROM (
    SELECT TOP(@p) [c].[Id], [c].[Kind], [c].[Name], [c].[Day], [c].[StartsAt], [c].[Place], [c].[AgendaUrl], [c].[GoneSince], [c].[AgendaCheckedOn], [c].[CancelReason], [c].[IsExample], CASE
        WHEN EXISTS (
            SELECT 1
            FROM [CouncilMeetingPlan] AS [c0]
            WHERE [c].[Id] = [c0].[MeetingId] AND [c0].[PlanId] = @plan_Id) THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [c]
    FROM [CouncilMeetings] AS [c]
    WHERE [c].[Day] >= @today AND [c].[IsExample] = @plan_IsExample
    ORDER BY CASE
        WHEN EXISTS (
            SELECT 1
            FROM [CouncilMeetingPlan] AS [c0]
            WHERE [c].[Id] = [c0].[MeetingId] AND [c0].[PlanId] = @plan_Id) THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END DESC, [c].[Day], [c].[StartsAt], [c].[Id]
) AS [c2]
LEFT JOIN (
    SELECT [c1].[PlanId], [p0].[Slug], [p0].[Title], [c1].[MeetingId], [p0].[Id]
    FROM [CouncilMeetingPlan] AS [c1]
    INNER JOIN (
        SELECT [p].[Id], [p].[Slug], [p].[Title]
        FROM [Plans] AS [p]
        WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL
    ) AS [p0] ON [c1].[PlanId] = [p0].[Id]
) AS [s] ON [c2].[Id] = [s].[MeetingId]
ORDER BY [c2].[c] DESC, [c2].[Day], [c2].[StartsAt], [c2].[Id], [s].[Title], [s].[MeetingId], [s].[PlanId]
