-- 1
-- @p int
-- @question_After int
-- @wanted int
SELECT [m0].[Id], [m0].[About], [m0].[AnswerBy], [m0].[AnsweredOn], [m0].[CanChange], [m0].[CancelReason], [m0].[CancelledOn], [m0].[ChangedAt], [m0].[ClosedOn], [m0].[Decides], [m0].[EndsAt], [m0].[FirstDay], [m0].[Fixed], [m0].[How], [m0].[IsAreaUnknown], [m0].[IsExample], [m0].[Kind], [m0].[LastDay], [m0].[LocationId], [m0].[Offline], [m0].[Outcome], [m0].[OwnerTeam], [m0].[PeriodPrecision], [m0].[PublicId], [m0].[PublishedAt], [m0].[ReviewOn], [m0].[SearchText], [m0].[Slug], [m0].[StartsAt], [m0].[Summary], [m0].[Title], [m0].[Version], [m0].[WithdrawnAt], [m0].[WithdrawnReason], CASE
    WHEN [l].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Name], [l].[Address], [l].[Accessibility], [l].[Precision], [l].[Longitude], [l].[Latitude], [l].[Area_GeoJson], [l].[SubneighbourhoodId], [s].[Name], [l].[NeighbourhoodId]
FROM (
    SELECT TOP(@p) [m].[Id], [m].[About], [m].[AnswerBy], [m].[AnsweredOn], [m].[CanChange], [m].[CancelReason], [m].[CancelledOn], [m].[ChangedAt], [m].[ClosedOn], [m].[Decides], [m].[EndsAt], [m].[FirstDay], [m].[Fixed], [m].[How], [m].[IsAreaUnknown], [m].[IsExample], [m].[Kind], [m].[LastDay], [m].[LocationId], [m].[Offline], [m].[Outcome], [m].[OwnerTeam], [m].[PeriodPrecision], [m].[PublicId], [m].[PublishedAt], [m].[ReviewOn], [m].[SearchText], [m].[Slug], [m].[StartsAt], [m].[Summary], [m].[Title], [m].[Version], [m].[WithdrawnAt], [m].[WithdrawnReason]
    FROM [Moments] AS [m]
    WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND [m].[Id] > @question_After AND [m].[Kind] = @wanted AND [m].[IsExample] = CAST(0 AS bit)
    ORDER BY [m].[Id]
) AS [m0]
LEFT JOIN [Locations] AS [l] ON [m0].[LocationId] = [l].[Id]
LEFT JOIN [Subneighbourhoods] AS [s] ON [l].[SubneighbourhoodId] = [s].[Id]
ORDER BY [m0].[Id]

-- 2
-- @ids nvarchar(4000)
SELECT [m].[MomentId], [m].[NeighbourhoodId]
FROM [MomentNeighbourhood] AS [m]
WHERE [m].[MomentId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
)

-- 3
-- @ids nvarchar(4000)
SELECT [p].[MomentId], [p1].[Slug]
FROM [PlanMoments] AS [p]
INNER JOIN (
    SELECT [p0].[Id], [p0].[IsExample], [p0].[Slug]
    FROM [Plans] AS [p0]
    WHERE [p0].[PublishedAt] IS NOT NULL AND [p0].[WithdrawnAt] IS NULL
) AS [p1] ON [p].[PlanId] = [p1].[Id]
WHERE [p].[MomentId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
) AND [p1].[IsExample] = CAST(0 AS bit)
ORDER BY [p].[PlanId]

-- 4
-- @owners nvarchar(4000)
SELECT [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM [Links] AS [l]
WHERE [l].[ParticipationMomentId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@owners) WITH ([value] int '$') AS [o]
)
