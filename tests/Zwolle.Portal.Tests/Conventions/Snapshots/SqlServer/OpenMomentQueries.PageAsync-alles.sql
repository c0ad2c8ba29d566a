-- 1
-- @p int
-- @today date
-- @question_After int
-- @neighbourhood int
-- @theme int
-- @wanted int
-- @since datetime2
SELECT [m2].[Id], [m2].[About], [m2].[AnswerBy], [m2].[AnsweredOn], [m2].[CanChange], [m2].[CancelReason], [m2].[CancelledOn], [m2].[ChangedAt], [m2].[ClosedOn], [m2].[Decides], [m2].[EndsAt], [m2].[FirstDay], [m2].[Fixed], [m2].[How], [m2].[IsAreaUnknown], [m2].[IsExample], [m2].[Kind], [m2].[LastDay], [m2].[LocationId], [m2].[Offline], [m2].[Outcome], [m2].[OwnerTeam], [m2].[PeriodPrecision], [m2].[PublicId], [m2].[PublishedAt], [m2].[ReviewOn], [m2].[SearchText], [m2].[Slug], [m2].[StartsAt], [m2].[Summary], [m2].[Title], [m2].[Version], [m2].[WithdrawnAt], [m2].[WithdrawnReason], CASE
    WHEN [l].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Name], [l].[Address], [l].[Accessibility], [l].[Precision], [l].[Longitude], [l].[Latitude], [l].[Area_GeoJson], [l].[SubneighbourhoodId], [s].[Name], [l].[NeighbourhoodId]
FROM (
    SELECT TOP(@p) [m].[Id], [m].[About], [m].[AnswerBy], [m].[AnsweredOn], [m].[CanChange], [m].[CancelReason], [m].[CancelledOn], [m].[ChangedAt], [m].[ClosedOn], [m].[Decides], [m].[EndsAt], [m].[FirstDay], [m].[Fixed], [m].[How], [m].[IsAreaUnknown], [m].[IsExample], [m].[Kind], [m].[LastDay], [m].[LocationId], [m].[Offline], [m].[Outcome], [m].[OwnerTeam], [m].[PeriodPrecision], [m].[PublicId], [m].[PublishedAt], [m].[ReviewOn], [m].[SearchText], [m].[Slug], [m].[StartsAt], [m].[Summary], [m].[Title], [m].[Version], [m].[WithdrawnAt], [m].[WithdrawnReason]
    FROM [Moments] AS [m]
    WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND ([m].[LastDay] IS NULL OR [m].[LastDay] >= @today) AND ([m].[ClosedOn] IS NULL OR [m].[ClosedOn] > @today) AND ([m].[Outcome] IS NULL OR [m].[AnsweredOn] > @today) AND [m].[CancelReason] IS NULL AND [m].[Id] > @question_After AND (EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m0]
        WHERE [m].[Id] = [m0].[MomentId] AND [m0].[NeighbourhoodId] = @neighbourhood) OR (NOT EXISTS (
        SELECT 1
        FROM [MomentNeighbourhood] AS [m1]
        WHERE [m].[Id] = [m1].[MomentId]) AND [m].[IsAreaUnknown] = CAST(0 AS bit))) AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p]
        INNER JOIN (
            SELECT [p0].[Id]
            FROM [Plans] AS [p0]
            WHERE [p0].[PublishedAt] IS NOT NULL AND [p0].[WithdrawnAt] IS NULL
        ) AS [p1] ON [p].[PlanId] = [p1].[Id]
        WHERE [m].[Id] = [p].[MomentId] AND EXISTS (
            SELECT 1
            FROM [PlanTheme] AS [p2]
            WHERE [p1].[Id] = [p2].[PlanId] AND [p2].[ThemeId] = @theme)) AND [m].[Kind] = @wanted AND [m].[ChangedAt] >= @since AND [m].[IsExample] = CAST(0 AS bit)
    ORDER BY [m].[Id]
) AS [m2]
LEFT JOIN [Locations] AS [l] ON [m2].[LocationId] = [l].[Id]
LEFT JOIN [Subneighbourhoods] AS [s] ON [l].[SubneighbourhoodId] = [s].[Id]
ORDER BY [m2].[Id]

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
