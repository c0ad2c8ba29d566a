-- 1
-- @p int
-- @question_After int
SELECT [s1].[Id], [s1].[Accessibility], [s1].[Address], [s1].[AsOf], [s1].[ChangedAt], [s1].[ConfirmedOn], [s1].[Costs], [s1].[Email], [s1].[GoneSince], [s1].[HasRoom], [s1].[HowToBook], [s1].[Kind], [s1].[LocationId], [s1].[Name], [s1].[OwnerTeam], [s1].[Phone], [s1].[PublishedAt], [s1].[ReviewOn], [s1].[Status], [s1].[Url], [s1].[Version], [s1].[What], [s1].[WithdrawnAt], [s1].[WithdrawnReason], CASE
    WHEN [l].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [l].[Name], [l].[Address], [l].[Accessibility], [l].[Precision], [l].[Longitude], [l].[Latitude], [l].[Area_GeoJson], [l].[SubneighbourhoodId], [s2].[Name], [l].[NeighbourhoodId]
FROM (
    SELECT TOP(@p) [s].[Id], [s].[Accessibility], [s].[Address], [s].[AsOf], [s].[ChangedAt], [s].[ConfirmedOn], [s].[Costs], [s].[Email], [s].[GoneSince], [s].[HasRoom], [s].[HowToBook], [s].[Kind], [s].[LocationId], [s].[Name], [s].[OwnerTeam], [s].[Phone], [s].[PublishedAt], [s].[ReviewOn], [s].[Status], [s].[Url], [s].[Version], [s].[What], [s].[WithdrawnAt], [s].[WithdrawnReason]
    FROM [SupportPoints] AS [s]
    WHERE [s].[PublishedAt] IS NOT NULL AND [s].[WithdrawnAt] IS NULL AND [s].[Id] > @question_After AND NOT EXISTS (
        SELECT 1
        FROM [SupportPointNeighbourhood] AS [s0]
        WHERE [s].[Id] = [s0].[SupportPointId])
    ORDER BY [s].[Id]
) AS [s1]
LEFT JOIN [Locations] AS [l] ON [s1].[LocationId] = [l].[Id]
LEFT JOIN [Subneighbourhoods] AS [s2] ON [l].[SubneighbourhoodId] = [s2].[Id]
ORDER BY [s1].[Id]

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
