-- 1
-- @p int
-- @question_After int
-- @neighbourhood int
-- @theme int
-- @wanted int
-- @today date
-- @since datetime2
SELECT [p3].[Id], [p3].[Body], [p3].[CanChange], [p3].[ChangedAt], [p3].[Decides], [p3].[Fixed], [p3].[InputOutcome], [p3].[IsAreaUnknown], [p3].[IsExample], [p3].[Level], [p3].[LevelReason], [p3].[LocationId], [p3].[OwnerTeam], [p3].[Phase], [p3].[PhaseNote], [p3].[PhaseYear], [p3].[PublicId], [p3].[PublishedAt], [p3].[ReviewOn], [p3].[SearchText], [p3].[Slug], [p3].[Summary], [p3].[Title], [p3].[Version], [p3].[WithdrawnAt], [p3].[WithdrawnReason], [p3].[Announcement_About], [p3].[Announcement_MoreInformation], [p3].[Announcement_Roles], [p3].[Announcement_When], [p3].[Announcement_Who], [p3].[End_Earliest], [p3].[End_Latest], [p3].[End_Precision], [p3].[Start_Earliest], [p3].[Start_Latest], [p3].[Start_Precision], CASE
    WHEN [l].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Name], [l].[Address], [l].[Accessibility], [l].[Precision], [l].[Longitude], [l].[Latitude], [l].[Area_GeoJson], [l].[SubneighbourhoodId], [s].[Name], [l].[NeighbourhoodId]
FROM (
    SELECT TOP(@p) [p].[Id], [p].[Body], [p].[CanChange], [p].[ChangedAt], [p].[Decides], [p].[Fixed], [p].[InputOutcome], [p].[IsAreaUnknown], [p].[IsExample], [p].[Level], [p].[LevelReason], [p].[LocationId], [p].[OwnerTeam], [p].[Phase], [p].[PhaseNote], [p].[PhaseYear], [p].[PublicId], [p].[PublishedAt], [p].[ReviewOn], [p].[SearchText], [p].[Slug], [p].[Summary], [p].[Title], [p].[Version], [p].[WithdrawnAt], [p].[WithdrawnReason], [p].[Announcement_About], [p].[Announcement_MoreInformation], [p].[Announcement_Roles], [p].[Announcement_When], [p].[Announcement_Who], [p].[End_Earliest], [p].[End_Latest], [p].[End_Precision], [p].[Start_Earliest], [p].[Start_Latest], [p].[Start_Precision]
    FROM [Plans] AS [p]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND [p].[Id] > @question_After AND EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p0]
        WHERE [p].[Id] = [p0].[PlanId] AND [p0].[NeighbourhoodId] = @neighbourhood) AND EXISTS (
        SELECT 1
        FROM [PlanTheme] AS [p1]
        WHERE [p].[Id] = [p1].[PlanId] AND [p1].[ThemeId] = @theme) AND [p].[Phase] = @wanted AND EXISTS (
        SELECT 1
        FROM [PlanMoments] AS [p2]
        INNER JOIN (
            SELECT [m].[Id], [m].[AnsweredOn], [m].[CancelReason], [m].[ClosedOn], [m].[FirstDay], [m].[LastDay], [m].[Outcome], [m].[PeriodPrecision]
            FROM [Moments] AS [m]
            WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL
        ) AS [m0] ON [p2].[MomentId] = [m0].[Id]
        WHERE [p].[Id] = [p2].[PlanId] AND [m0].[LastDay] >= @today AND [m0].[FirstDay] <= @today AND [m0].[PeriodPrecision] = 0 AND ([m0].[ClosedOn] IS NULL OR [m0].[ClosedOn] > @today) AND ([m0].[Outcome] IS NULL OR [m0].[AnsweredOn] > @today) AND [m0].[CancelReason] IS NULL) AND [p].[ChangedAt] >= @since AND [p].[IsExample] = CAST(0 AS bit)
    ORDER BY [p].[Id]
) AS [p3]
LEFT JOIN [Locations] AS [l] ON [p3].[LocationId] = [l].[Id]
LEFT JOIN [Subneighbourhoods] AS [s] ON [l].[SubneighbourhoodId] = [s].[Id]
ORDER BY [p3].[Id]

-- 2
-- @ids nvarchar(4000)
SELECT [p].[PlanId], CAST(0 AS bit) AS [IsTheme], [p].[NeighbourhoodId] AS [Id]
FROM [PlanNeighbourhood] AS [p]
WHERE [p].[PlanId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
)
UNION ALL
SELECT [p0].[PlanId], CAST(1 AS bit) AS [IsTheme], [p0].[ThemeId] AS [Id]
FROM [PlanTheme] AS [p0]
WHERE [p0].[PlanId] IN (
    SELECT [i0].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i0]
)

-- 3
-- @ids nvarchar(4000)
SELECT [p].[PlanId], [m0].[Slug]
FROM [PlanMoments] AS [p]
INNER JOIN (
    SELECT [m].[Id], [m].[IsExample], [m].[Slug]
    FROM [Moments] AS [m]
    WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL
) AS [m0] ON [p].[MomentId] = [m0].[Id]
WHERE [p].[PlanId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
) AND [m0].[IsExample] = CAST(0 AS bit)
ORDER BY [p].[MomentId]

-- 4
-- @owners nvarchar(4000)
SELECT [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM [Links] AS [l]
WHERE [l].[PlanId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@owners) WITH ([value] int '$') AS [o]
)
