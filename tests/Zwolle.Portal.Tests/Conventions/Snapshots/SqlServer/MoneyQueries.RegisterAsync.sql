-- 1
SELECT [f].[Id], [f].[AmountNote], [f].[Budget], [f].[ChangedAt], [f].[ClosesOn], [f].[Combine], [f].[Conditions], [f].[Contradictions], [f].[DeadlineNote], [f].[ForWhat], [f].[Giver], [f].[HowToApply], [f].[IsAllYear], [f].[IsOnceOnly], [f].[MaxAmount], [f].[MinAmount], [f].[Name], [f].[NotFor], [f].[OwnerTeam], [f].[PublishedAt], [f].[ReviewOn], [f].[SharePercent], [f].[Slug], [f].[SortOrder], [f].[State], [f].[Summary], [f].[Term], [f].[Themes], [f].[Version], [f].[Who], [f].[Wijken], [f].[WithdrawnAt], [f].[WithdrawnReason], [f].[Year]
FROM [FundingSchemes] AS [f]
WHERE [f].[PublishedAt] IS NOT NULL AND [f].[WithdrawnAt] IS NULL
ORDER BY [f].[SortOrder], [f].[Id]
