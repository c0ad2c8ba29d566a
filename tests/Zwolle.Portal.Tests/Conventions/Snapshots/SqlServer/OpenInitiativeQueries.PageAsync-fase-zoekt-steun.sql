-- 1
-- @p int
-- @question_After int
-- @wanted int
SELECT [i0].[Id], [i0].[ChangedAt], [i0].[GoneSince], [i0].[Help], [i0].[Initiator], [i0].[IsAreaUnknown], [i0].[IsExample], [i0].[Join], [i0].[LocationId], [i0].[MijnWijkUrl], [i0].[Needs], [i0].[NeedsNote], [i0].[OwnerTeam], [i0].[PublishedAt], [i0].[ReviewOn], [i0].[SearchText], [i0].[Slug], [i0].[State], [i0].[StateNote], [i0].[StateYear], [i0].[Story], [i0].[Summary], [i0].[Title], [i0].[Version], [i0].[WithdrawnAt], [i0].[WithdrawnReason], CASE
    WHEN [l].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Name], [l].[Address], [l].[Accessibility], [l].[Precision], [l].[Longitude], [l].[Latitude], [l].[Area_GeoJson], [l].[SubneighbourhoodId], [s].[Name], [l].[NeighbourhoodId]
FROM (
    SELECT TOP(@p) [i].[Id], [i].[ChangedAt], [i].[GoneSince], [i].[Help], [i].[Initiator], [i].[IsAreaUnknown], [i].[IsExample], [i].[Join], [i].[LocationId], [i].[MijnWijkUrl], [i].[Needs], [i].[NeedsNote], [i].[OwnerTeam], [i].[PublishedAt], [i].[ReviewOn], [i].[SearchText], [i].[Slug], [i].[State], [i].[StateNote], [i].[StateYear], [i].[Story], [i].[Summary], [i].[Title], [i].[Version], [i].[WithdrawnAt], [i].[WithdrawnReason]
    FROM [Initiatives] AS [i]
    WHERE [i].[PublishedAt] IS NOT NULL AND [i].[WithdrawnAt] IS NULL AND [i].[Id] > @question_After AND [i].[State] = @wanted AND [i].[IsExample] = CAST(0 AS bit)
    ORDER BY [i].[Id]
) AS [i0]
LEFT JOIN [Locations] AS [l] ON [i0].[LocationId] = [l].[Id]
LEFT JOIN [Subneighbourhoods] AS [s] ON [l].[SubneighbourhoodId] = [s].[Id]
ORDER BY [i0].[Id]

-- 2
-- @ids nvarchar(4000)
SELECT [i].[InitiativeId], CAST(0 AS bit) AS [IsTheme], [i].[NeighbourhoodId] AS [Id]
FROM [InitiativeNeighbourhood] AS [i]
WHERE [i].[InitiativeId] IN (
    SELECT [i0].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i0]
)
UNION ALL
SELECT [i1].[InitiativeId], CAST(1 AS bit) AS [IsTheme], [i1].[ThemeId] AS [Id]
FROM [InitiativeTheme] AS [i1]
WHERE [i1].[InitiativeId] IN (
    SELECT [i2].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i2]
)

-- 3
-- @ids nvarchar(4000)
SELECT [i].[InitiativeId], [f0].[Slug]
FROM [InitiativeScheme] AS [i]
INNER JOIN (
    SELECT [f].[Id], [f].[Slug]
    FROM [FundingSchemes] AS [f]
    WHERE [f].[PublishedAt] IS NOT NULL AND [f].[WithdrawnAt] IS NULL
) AS [f0] ON [i].[SchemeId] = [f0].[Id]
WHERE [i].[InitiativeId] IN (
    SELECT [i0].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i0]
)
ORDER BY [i].[SchemeId]

-- 4
-- @owners nvarchar(4000)
SELECT [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM [Links] AS [l]
WHERE [l].[InitiativeId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@owners) WITH ([value] int '$') AS [o]
)
