-- 1
-- @p int
-- @id nvarchar(80)
SELECT TOP(@p) [f].[Id], [f].[AmountNote], [f].[Budget], [f].[ChangedAt], [f].[ClosesOn], [f].[Combine], [f].[Conditions], [f].[Contradictions], [f].[DeadlineNote], [f].[ForWhat], [f].[Giver], [f].[HowToApply], [f].[IsAllYear], [f].[IsOnceOnly], [f].[MaxAmount], [f].[MinAmount], [f].[Name], [f].[NotFor], [f].[OwnerTeam], [f].[PublishedAt], [f].[ReviewOn], [f].[SharePercent], [f].[Slug], [f].[SortOrder], [f].[State], [f].[Summary], [f].[Term], [f].[Themes], [f].[Version], [f].[Who], [f].[Wijken], [f].[WithdrawnAt], [f].[WithdrawnReason], [f].[Year]
FROM [FundingSchemes] AS [f]
WHERE [f].[PublishedAt] IS NOT NULL AND [f].[WithdrawnAt] IS NULL AND [f].[Slug] = @id
ORDER BY [f].[Id]

-- 2
-- @owners nvarchar(4000)
SELECT [l].[Id], [l].[CheckedOn], [l].[CouncilRulesId], [l].[DecisionId], [l].[FundingSchemeId], [l].[GoneSince], [l].[GuideStepId], [l].[InitiativeId], [l].[Kind], [l].[NeighbourhoodGoalId], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[SupportPointId], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM [Links] AS [l]
WHERE [l].[FundingSchemeId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@owners) WITH ([value] int '$') AS [o]
)
