-- 1
-- @p int
-- @question_After int
-- @neighbourhood int
-- @theme int
-- @wanted int
-- @wanted4 int
-- @since datetime2
SELECT [i2].[Id], [i2].[ChangedAt], [i2].[GoneSince], [i2].[Help], [i2].[Initiator], [i2].[IsAreaUnknown], [i2].[IsExample], [i2].[Join], [i2].[LocationId], [i2].[MijnWijkUrl], [i2].[Needs], [i2].[NeedsNote], [i2].[OwnerTeam], [i2].[PublishedAt], [i2].[ReviewOn], [i2].[SearchText], [i2].[Slug], [i2].[State], [i2].[StateNote], [i2].[StateYear], [i2].[Story], [i2].[Summary], [i2].[Title], [i2].[Version], [i2].[WithdrawnAt], [i2].[WithdrawnReason], CASE
    WHEN [l].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Name], [l].[Address], [l].[Accessibility], [l].[Precision], [l].[Longitude], [l].[Latitude], [l].[Area_GeoJson], [l].[SubneighbourhoodId], [s].[Name], [l].[NeighbourhoodId]
FROM (
    SELECT TOP(@p) [i].[Id], [i].[ChangedAt], [i].[GoneSince], [i].[Help], [i].[Initiator], [i].[IsAreaUnknown], [i].[IsExample], [i].[Join], [i].[LocationId], [i].[MijnWijkUrl], [i].[Needs], [i].[NeedsNote], [i].[OwnerTeam], [i].[PublishedAt], [i].[ReviewOn], [i].[SearchText], [i].[Slug], [i].[State], [i].[StateNote], [i].[StateYear], [i].[Story], [i].[Summary], [i].[Title], [i].[Version], [i].[WithdrawnAt], [i].[WithdrawnReason]
    FROM [Initiatives] AS [i]
    WHERE [i].[PublishedAt] IS NOT NULL AND [i].[WithdrawnAt] IS NULL AND [i].[Id] > @question_After AND EXISTS (
        SELECT 1
        FROM [InitiativeNeighbourhood] AS [i0]
        WHERE [i].[Id] = [i0].[InitiativeId] AND [i0].[NeighbourhoodId] = @neighbourhood) AND EXISTS (
        SELECT 1
        FROM [InitiativeTheme] AS [i1]
        WHERE [i].[Id] = [i1].[InitiativeId] AND [i1].[ThemeId] = @theme) AND [i].[State] = @wanted AND [i].[Needs] & @wanted4 = @wanted4 AND [i].[ChangedAt] >= @since AND [i].[IsExample] = CAST(0 AS bit)
    ORDER BY [i].[Id]
) AS [i2]
LEFT JOIN [Locations] AS [l] ON [i2].[LocationId] = [l].[Id]
LEFT JOIN [Subneighbourhoods] AS [s] ON [l].[SubneighbourhoodId] = [s].[Id]
ORDER BY [i2].[Id]

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
