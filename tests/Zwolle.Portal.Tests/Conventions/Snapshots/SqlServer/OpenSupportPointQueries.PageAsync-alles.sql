-- 1
-- @p int
-- @question_After int
-- @neighbourhood int
-- @wanted int
-- @since datetime2
SELECT [s2].[Id], [s2].[Accessibility], [s2].[Address], [s2].[AsOf], [s2].[ChangedAt], [s2].[ConfirmedOn], [s2].[Costs], [s2].[Email], [s2].[GoneSince], [s2].[HasRoom], [s2].[HowToBook], [s2].[Kind], [s2].[LocationId], [s2].[Name], [s2].[OwnerTeam], [s2].[Phone], [s2].[PublishedAt], [s2].[ReviewOn], [s2].[Status], [s2].[Url], [s2].[Version], [s2].[What], [s2].[WithdrawnAt], [s2].[WithdrawnReason], CASE
    WHEN [l].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Name], [l].[Address], [l].[Accessibility], [l].[Precision], [l].[Longitude], [l].[Latitude], [l].[Area_GeoJson], [l].[SubneighbourhoodId], [s3].[Name], [l].[NeighbourhoodId]
FROM (
    SELECT TOP(@p) [s].[Id], [s].[Accessibility], [s].[Address], [s].[AsOf], [s].[ChangedAt], [s].[ConfirmedOn], [s].[Costs], [s].[Email], [s].[GoneSince], [s].[HasRoom], [s].[HowToBook], [s].[Kind], [s].[LocationId], [s].[Name], [s].[OwnerTeam], [s].[Phone], [s].[PublishedAt], [s].[ReviewOn], [s].[Status], [s].[Url], [s].[Version], [s].[What], [s].[WithdrawnAt], [s].[WithdrawnReason]
    FROM [SupportPoints] AS [s]
    WHERE [s].[PublishedAt] IS NOT NULL AND [s].[WithdrawnAt] IS NULL AND [s].[Id] > @question_After AND (EXISTS (
        SELECT 1
        FROM [SupportPointNeighbourhood] AS [s0]
        WHERE [s].[Id] = [s0].[SupportPointId] AND [s0].[NeighbourhoodId] = @neighbourhood) OR NOT EXISTS (
        SELECT 1
        FROM [SupportPointNeighbourhood] AS [s1]
        WHERE [s].[Id] = [s1].[SupportPointId])) AND [s].[Kind] = @wanted AND [s].[HasRoom] = CAST(1 AS bit) AND [s].[ChangedAt] >= @since
    ORDER BY [s].[Id]
) AS [s2]
LEFT JOIN [Locations] AS [l] ON [s2].[LocationId] = [l].[Id]
LEFT JOIN [Subneighbourhoods] AS [s3] ON [l].[SubneighbourhoodId] = [s3].[Id]
ORDER BY [s2].[Id]

-- 2
-- @ids nvarchar(4000)
SELECT [s].[SupportPointId], [s].[NeighbourhoodId]
FROM [SupportPointNeighbourhood] AS [s]
WHERE [s].[SupportPointId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
)

-- 3
-- @owners nvarchar(4000)
SELECT [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM [Links] AS [l]
WHERE [l].[SupportPointId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@owners) WITH ([value] int '$') AS [o]
)
