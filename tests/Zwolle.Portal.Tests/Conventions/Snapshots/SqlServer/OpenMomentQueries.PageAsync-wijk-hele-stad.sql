-- 1
-- @p int
-- @question_After int
SELECT [m1].[Id], [m1].[About], [m1].[AnswerBy], [m1].[AnsweredOn], [m1].[CanChange], [m1].[CancelReason], [m1].[CancelledOn], [m1].[ChangedAt], [m1].[ClosedOn], [m1].[Decides], [m1].[EndsAt], [m1].[FirstDay], [m1].[Fixed], [m1].[How], [m1].[IsAreaUnknown], [m1].[IsExample], [m1].[Kind], [m1].[LastDay], [m1].[LocationId], [m1].[Offline], [m1].[Outcome], [m1].[OwnerTeam], [m1].[PeriodPrecision], [m1].[PublicId], [m1].[PublishedAt], [m1].[ReviewOn], [m1].[SearchText], [m1].[Slug], [m1].[StartsAt], [m1].[Summary], [m1].[Title], [m1].[Version], [m1].[WithdrawnAt], [m1].[WithdrawnReason], CASE
    WHEN [l].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Name], [l].[Address], [l].[Accessibility], [l].[Precision], [l].[Longitude], [l].[Latitude], [l].[Area_GeoJson], [l].[SubneighbourhoodId], [s].[Name], [l].[NeighbourhoodId]
FROM (
    SELECT TOP(@p) [m].[Id], [m].[About], [m].[AnswerBy], [m].[AnsweredOn], [m].[CanChange], [m].[CancelReason], [m].[CancelledOn], [m].[ChangedAt], [m].[ClosedOn], [m].[Decides], [m].[EndsAt], [m].[FirstDay], [m].[Fixed], [m].[How], [m].[IsAreaUnknown], [m].[IsExample], [m].[Kind], [m].[LastDay], [m].[LocationId], [m].[Offline], [m].[Outcome], [m].[OwnerTeam], [m].[PeriodPrecision], [m].[PublicId], [m].[PublishedAt], [m].[ReviewOn], [m].[SearchText], [m].[Slug], [m].[StartsAt], [m].[Summary], [m].[Title], [m].[Version], [m].[WithdrawnAt], [m].[WithdrawnReason]
    FROM [Moments] AS [m]
    WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND [m].[Id] > @question_After AND NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m0]
        WHERE [m].[Id] = [m0].[MomentId]) AND [m].[IsAreaUnknown] = CAST(0 AS bit) AND [m].[IsExample] = CAST(0 AS bit)
    ORDER BY [m].[Id]
) AS [m1]
LEFT JOIN [Locations] AS [l] ON [m1].[LocationId] = [l].[Id]
LEFT JOIN [Subneighbourhoods] AS [s] ON [l].[SubneighbourhoodId] = [s].[Id]
ORDER BY [m1].[Id]

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
