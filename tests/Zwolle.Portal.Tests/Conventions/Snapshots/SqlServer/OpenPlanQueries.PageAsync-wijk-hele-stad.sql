-- 1
-- @p int
-- @question_After int
SELECT [p1].[Id], [p1].[Body], [p1].[CanChange], [p1].[ChangedAt], [p1].[Decides], [p1].[Fixed], [p1].[InputOutcome], [p1].[IsAreaUnknown], [p1].[IsExample], [p1].[Level], [p1].[LevelReason], [p1].[LocationId], [p1].[OwnerTeam], [p1].[Phase], [p1].[PhaseNote], [p1].[PhaseYear], [p1].[PublicId], [p1].[PublishedAt], [p1].[ReviewOn], [p1].[SearchText], [p1].[Slug], [p1].[Summary], [p1].[Title], [p1].[Version], [p1].[WithdrawnAt], [p1].[WithdrawnReason], [p1].[Announcement_About], [p1].[Announcement_MoreInformation], [p1].[Announcement_Roles], [p1].[Announcement_When], [p1].[Announcement_Who], [p1].[End_Earliest], [p1].[End_Latest], [p1].[End_Precision], [p1].[Start_Earliest], [p1].[Start_Latest], [p1].[Start_Precision], CASE
    WHEN [l].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Name], [l].[Address], [l].[Accessibility], [l].[Precision], [l].[Longitude], [l].[Latitude], [l].[Area_GeoJson], [l].[SubneighbourhoodId], [s].[Name], [l].[NeighbourhoodId]
FROM (
    SELECT TOP(@p) [p].[Id], [p].[Body], [p].[CanChange], [p].[ChangedAt], [p].[Decides], [p].[Fixed], [p].[InputOutcome], [p].[IsAreaUnknown], [p].[IsExample], [p].[Level], [p].[LevelReason], [p].[LocationId], [p].[OwnerTeam], [p].[Phase], [p].[PhaseNote], [p].[PhaseYear], [p].[PublicId], [p].[PublishedAt], [p].[ReviewOn], [p].[SearchText], [p].[Slug], [p].[Summary], [p].[Title], [p].[Version], [p].[WithdrawnAt], [p].[WithdrawnReason], [p].[Announcement_About], [p].[Announcement_MoreInformation], [p].[Announcement_Roles], [p].[Announcement_When], [p].[Announcement_Who], [p].[End_Earliest], [p].[End_Latest], [p].[End_Precision], [p].[Start_Earliest], [p].[Start_Latest], [p].[Start_Precision]
    FROM [Plans] AS [p]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND [p].[Id] > @question_After AND NOT EXISTS (
        SELECT 1
        FROM [PlanNeighbourhood] AS [p0]
        WHERE [p].[Id] = [p0].[PlanId]) AND [p].[IsAreaUnknown] = CAST(0 AS bit) AND [p].[IsExample] = CAST(0 AS bit)
    ORDER BY [p].[Id]
) AS [p1]
LEFT JOIN [Locations] AS [l] ON [p1].[LocationId] = [l].[Id]
LEFT JOIN [Subneighbourhoods] AS [s] ON [l].[SubneighbourhoodId] = [s].[Id]
ORDER BY [p1].[Id]

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
