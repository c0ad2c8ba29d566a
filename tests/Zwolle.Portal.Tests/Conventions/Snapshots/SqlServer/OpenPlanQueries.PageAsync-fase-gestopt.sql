-- 1
-- @p int
-- @question_After int
-- @wanted int
SELECT [p0].[Id], [p0].[Body], [p0].[CanChange], [p0].[ChangedAt], [p0].[Decides], [p0].[Fixed], [p0].[InputOutcome], [p0].[IsAreaUnknown], [p0].[IsExample], [p0].[Level], [p0].[LevelReason], [p0].[LocationId], [p0].[OwnerTeam], [p0].[Phase], [p0].[PhaseNote], [p0].[PhaseYear], [p0].[PublicId], [p0].[PublishedAt], [p0].[ReviewOn], [p0].[SearchText], [p0].[Slug], [p0].[Summary], [p0].[Title], [p0].[Version], [p0].[WithdrawnAt], [p0].[WithdrawnReason], [p0].[Announcement_About], [p0].[Announcement_MoreInformation], [p0].[Announcement_Roles], [p0].[Announcement_When], [p0].[Announcement_Who], [p0].[End_Earliest], [p0].[End_Latest], [p0].[End_Precision], [p0].[Start_Earliest], [p0].[Start_Latest], [p0].[Start_Precision], CASE
    WHEN [l].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Name], [l].[Address], [l].[Accessibility], [l].[Precision], [l].[Longitude], [l].[Latitude], [l].[Area_GeoJson], [l].[SubneighbourhoodId], [s].[Name], [l].[NeighbourhoodId]
FROM (
    SELECT TOP(@p) [p].[Id], [p].[Body], [p].[CanChange], [p].[ChangedAt], [p].[Decides], [p].[Fixed], [p].[InputOutcome], [p].[IsAreaUnknown], [p].[IsExample], [p].[Level], [p].[LevelReason], [p].[LocationId], [p].[OwnerTeam], [p].[Phase], [p].[PhaseNote], [p].[PhaseYear], [p].[PublicId], [p].[PublishedAt], [p].[ReviewOn], [p].[SearchText], [p].[Slug], [p].[Summary], [p].[Title], [p].[Version], [p].[WithdrawnAt], [p].[WithdrawnReason], [p].[Announcement_About], [p].[Announcement_MoreInformation], [p].[Announcement_Roles], [p].[Announcement_When], [p].[Announcement_Who], [p].[End_Earliest], [p].[End_Latest], [p].[End_Precision], [p].[Start_Earliest], [p].[Start_Latest], [p].[Start_Precision]
    FROM [Plans] AS [p]
    WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND [p].[Id] > @question_After AND [p].[Phase] = @wanted AND [p].[IsExample] = CAST(0 AS bit)
    ORDER BY [p].[Id]
) AS [p0]
LEFT JOIN [Locations] AS [l] ON [p0].[LocationId] = [l].[Id]
LEFT JOIN [Subneighbourhoods] AS [s] ON [l].[SubneighbourhoodId] = [s].[Id]
ORDER BY [p0].[Id]

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
