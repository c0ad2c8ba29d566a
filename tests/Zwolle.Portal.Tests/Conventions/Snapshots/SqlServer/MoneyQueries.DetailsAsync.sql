-- 1
-- @slug nvarchar(80)
SELECT [f0].[Id], [f0].[AmountNote], [f0].[Budget], [f0].[ChangedAt], [f0].[ClosesOn], [f0].[Combine], [f0].[Conditions], [f0].[Contradictions], [f0].[DeadlineNote], [f0].[ForWhat], [f0].[Giver], [f0].[HowToApply], [f0].[IsAllYear], [f0].[IsOnceOnly], [f0].[MaxAmount], [f0].[MinAmount], [f0].[Name], [f0].[NotFor], [f0].[OwnerTeam], [f0].[PublishedAt], [f0].[ReviewOn], [f0].[SharePercent], [f0].[Slug], [f0].[SortOrder], [f0].[State], [f0].[Summary], [f0].[Term], [f0].[Themes], [f0].[Version], [f0].[Who], [f0].[Wijken], [f0].[WithdrawnAt], [f0].[WithdrawnReason], [f0].[Year], [l].[Id], [l].[CheckedOn], [l].[FundingSchemeId], [l].[GuideStepId], [l].[Kind], [l].[ParticipationMomentId], [l].[PlanId], [l].[Publisher], [l].[SortOrder], [l].[TakenOverOn], [l].[Title], [l].[Url], [l].[Dated_Earliest], [l].[Dated_Latest], [l].[Dated_Precision]
FROM (
    SELECT TOP(2) [f].[Id], [f].[AmountNote], [f].[Budget], [f].[ChangedAt], [f].[ClosesOn], [f].[Combine], [f].[Conditions], [f].[Contradictions], [f].[DeadlineNote], [f].[ForWhat], [f].[Giver], [f].[HowToApply], [f].[IsAllYear], [f].[IsOnceOnly], [f].[MaxAmount], [f].[MinAmount], [f].[Name], [f].[NotFor], [f].[OwnerTeam], [f].[PublishedAt], [f].[ReviewOn], [f].[SharePercent], [f].[Slug], [f].[SortOrder], [f].[State], [f].[Summary], [f].[Term], [f].[Themes], [f].[Version], [f].[Who], [f].[Wijken], [f].[WithdrawnAt], [f].[WithdrawnReason], [f].[Year]
    FROM [FundingSchemes] AS [f]
    WHERE [f].[PublishedAt] IS NOT NULL AND [f].[WithdrawnAt] IS NULL AND [f].[Slug] = @slug
) AS [f0]
LEFT JOIN [Links] AS [l] ON [f0].[Id] = [l].[FundingSchemeId]
ORDER BY [f0].[Id], [l].[SortOrder], [l].[Id]
