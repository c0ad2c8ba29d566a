-- 1
-- @kind int
-- @itemId int
SELECT TOP(2) [r].[Id], [r].[State], [s].[Name], [r].[AuthorId], [r].[SavedAt], [r].[PublishAt], [r].[Reason]
FROM [Revisions] AS [r]
LEFT JOIN [StaffMembers] AS [s] ON [r].[AuthorId] = [s].[Id]
WHERE [r].[Kind] = @kind AND [r].[ItemId] = @itemId AND [r].[State] <> 3
