-- 1
-- @p int
-- @question_After int
SELECT [s0].[Id], [s0].[Accessibility], [s0].[Address], [s0].[AsOf], [s0].[ChangedAt], [s0].[ConfirmedOn], [s0].[Costs], [s0].[Email], [s0].[GoneSince], [s0].[HasRoom], [s0].[HowToBook], [s0].[Kind], [s0].[LocationId], [s0].[Name], [s0].[OwnerTeam], [s0].[Phone], [s0].[PublishedAt], [s0].[ReviewOn], [s0].[Status], [s0].[Url], [s0].[Version], [s0].[What], [s0].[WithdrawnAt], [s0].[WithdrawnReason], CASE
    WHEN [l].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Name], [l].[Address], [l].[Accessibility], [l].[Precision], [l].[Longitude], [l].[Latitude], [l].[Area_GeoJson], [l].[SubneighbourhoodId], [s1].[Name], [l].[NeighbourhoodId]
FROM (
    SELECT TOP(@p) [s].[Id], [s].[Accessibility], [s].[Address], [s].[AsOf], [s].[ChangedAt], [s].[ConfirmedOn], [s].[Costs], [s].[Email], [s].[GoneSince], [s].[HasRoom], [s].[HowToBook], [s].[Kind], [s].[LocationId], [s].[Name], [s].[OwnerTeam], [s].[Phone], [s].[PublishedAt], [s].[ReviewOn], [s].[Status], [s].[Url], [s].[Version], [s].[What], [s].[WithdrawnAt], [s].[WithdrawnReason]
    FROM [SupportPoints] AS [s]
    WHERE [s].[PublishedAt] IS NOT NULL AND [s].[WithdrawnAt] IS NULL AND [s].[Id] > @question_After
    ORDER BY [s].[Id]
) AS [s0]
LEFT JOIN [Locations] AS [l] ON [s0].[LocationId] = [l].[Id]
LEFT JOIN [Subneighbourhoods] AS [s1] ON [l].[SubneighbourhoodId] = [s1].[Id]
ORDER BY [s0].[Id]

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
