-- 1
-- @p int
-- @question_After int
-- @wanted int
SELECT TOP(@p) [d].[Id], [d].[ChangedAt], [d].[DecidingBody], [d].[DocumentKind], [d].[InputOutcome], [d].[IsExample], [d].[Meaning], [d].[Note], [d].[Outcome], [d].[OutcomeNote], [d].[OwnerTeam], [d].[PublicId], [d].[PublishedAt], [d].[Reference], [d].[ReviewOn], [d].[SearchText], [d].[Slug], [d].[Summary], [d].[Title], [d].[Version], [d].[WithdrawnAt], [d].[WithdrawnReason], [d].[Date_Earliest], [d].[Date_Latest], [d].[Date_Precision]
FROM [Decisions] AS [d]
WHERE [d].[PublishedAt] IS NOT NULL AND [d].[WithdrawnAt] IS NULL AND [d].[Id] > @question_After AND [d].[Outcome] = @wanted AND [d].[IsExample] = CAST(0 AS bit)
ORDER BY [d].[Id]

-- 2
-- @ids nvarchar(4000)
SELECT [d].[DecisionId], CAST(0 AS bit) AS [IsTheme], [d].[NeighbourhoodId] AS [Id]
FROM [DecisionNeighbourhood] AS [d]
WHERE [d].[DecisionId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
)
UNION ALL
SELECT [d0].[DecisionId], CAST(1 AS bit) AS [IsTheme], [d0].[ThemeId] AS [Id]
FROM [DecisionTheme] AS [d0]
WHERE [d0].[DecisionId] IN (
    SELECT [i0].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i0]
)

-- 3
-- @ids nvarchar(4000)
SELECT [d].[DecisionId], CAST(1 AS bit) AS [IsPlan], [p0].[Slug]
FROM [DecisionPlan] AS [d]
INNER JOIN (
    SELECT [p].[Id], [p].[IsExample], [p].[Slug]
    FROM [Plans] AS [p]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL
) AS [p0] ON [d].[PlanId] = [p0].[Id]
WHERE [d].[DecisionId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
) AND [p0].[IsExample] = CAST(0 AS bit)
UNION ALL
SELECT [d0].[DecisionId], CAST(0 AS bit) AS [IsPlan], [m0].[Slug]
FROM [DecisionMoment] AS [d0]
INNER JOIN (
    SELECT [m].[Id], [m].[IsExample], [m].[Slug]
    FROM [Moments] AS [m]
    WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL
) AS [m0] ON [d0].[MomentId] = [m0].[Id]
WHERE [d0].[DecisionId] IN (
    SELECT [i0].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i0]
) AND [m0].[IsExample] = CAST(0 AS bit)

-- 4
-- @owners nvarchar(4000)
SELECT [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM [Links] AS [l]
WHERE [l].[DecisionId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@owners) WITH ([value] int '$') AS [o]
)
