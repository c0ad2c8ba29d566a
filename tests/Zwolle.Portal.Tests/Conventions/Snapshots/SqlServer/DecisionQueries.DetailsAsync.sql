-- 1
-- @slug nvarchar(80)
SELECT [d4].[Id], [d4].[Slug], [d4].[Title], [d4].[Summary], [d4].[Meaning], [d4].[DecidingBody], [d4].[ChangedAt], [d4].[DocumentKind], [d4].[InputOutcome], [d4].[IsExample], [d4].[Note], [d4].[Outcome], [d4].[OutcomeNote], [d4].[OwnerTeam], [d4].[PublicId], [d4].[PublishedAt], [d4].[Reference], [d4].[ReviewOn], [d4].[SearchText], [d4].[Version], [d4].[WithdrawnAt], [d4].[WithdrawnReason], [d4].[Date_Earliest], [d4].[Date_Latest], [d4].[Date_Precision], [d0].[NeighbourhoodId], [d0].[DecisionId], [d1].[ThemeId], [d1].[DecisionId], [s].[Slug], [s].[Title], [s].[DecisionId], [s].[PlanId], [s].[Id], [s0].[Slug], [s0].[Title], [s0].[DecisionId], [s0].[MomentId], [s0].[Id]
FROM (
    SELECT TOP(2) [d].[Id], [d].[Slug], [d].[Title], [d].[Summary], [d].[Meaning], [d].[DecidingBody], [d].[ChangedAt], [d].[DocumentKind], [d].[InputOutcome], [d].[IsExample], [d].[Note], [d].[Outcome], [d].[OutcomeNote], [d].[OwnerTeam], [d].[PublicId], [d].[PublishedAt], [d].[Reference], [d].[ReviewOn], [d].[SearchText], [d].[Version], [d].[WithdrawnAt], [d].[WithdrawnReason], [d].[Date_Earliest], [d].[Date_Latest], [d].[Date_Precision]
    FROM [Decisions] AS [d]
    WHERE [d].[PublishedAt] IS NOT NULL AND [d].[WithdrawnAt] IS NULL AND [d].[Slug] = @slug
) AS [d4]
LEFT JOIN [DecisionNeighbourhood] AS [d0] ON [d4].[Id] = [d0].[DecisionId]
LEFT JOIN [DecisionTheme] AS [d1] ON [d4].[Id] = [d1].[DecisionId]
LEFT JOIN (
    SELECT [p0].[Slug], [p0].[Title], [d2].[DecisionId], [d2].[PlanId], [p0].[Id]
    FROM [DecisionPlan] AS [d2]
    INNER JOIN (
        SELECT [p].[Id], [p].[Slug], [p].[Title]
        FROM [Plans] AS [p]
        WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL
    ) AS [p0] ON [d2].[PlanId] = [p0].[Id]
) AS [s] ON [d4].[Id] = [s].[DecisionId]
LEFT JOIN (
    SELECT [m0].[Slug], [m0].[Title], [d3].[DecisionId], [d3].[MomentId], [m0].[Id]
    FROM [DecisionMoment] AS [d3]
    INNER JOIN (
        SELECT [m].[Id], [m].[Slug], [m].[Title]
        FROM [Moments] AS [m]
        WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL
    ) AS [m0] ON [d3].[MomentId] = [m0].[Id]
) AS [s0] ON [d4].[Id] = [s0].[DecisionId]
ORDER BY [d4].[Id], [d0].[DecisionId], [d0].[NeighbourhoodId], [d1].[DecisionId], [d1].[ThemeId], [s].[Title], [s].[DecisionId], [s].[PlanId], [s].[Id], [s0].[Title], [s0].[DecisionId], [s0].[MomentId]

-- 2
SELECT [t].[Kind], [t].[ItemId], [t].[Language], [t].[Title], [t].[Summary], [t].[TranslatedBy], [t].[TranslatedOn], [t].[Original]
FROM [Translations] AS [t]
ORDER BY [t].[Language]

-- 3
-- @decision_Id int
SELECT [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM [Links] AS [l]
WHERE [l].[DecisionId] = @decision_Id
ORDER BY [l].[SortOrder], [l].[Id]
