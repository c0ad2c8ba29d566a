-- 1
-- @p int
-- @kind int
-- @itemId int
SELECT [r0].[Number], [r0].[State], [r0].[Form], [s].[Name], [s0].[Name], [r0].[SavedAt], [r0].[PublishedAt], [r0].[PublishAt], [r0].[Reason]
FROM (
    SELECT TOP(@p) [r].[AuthorId], [r].[Form], [r].[Number], [r].[PublishAt], [r].[PublishedAt], [r].[PublisherId], [r].[Reason], [r].[SavedAt], [r].[State]
    FROM [Revisions] AS [r]
    WHERE [r].[Kind] = @kind AND [r].[ItemId] = @itemId
    ORDER BY [r].[Number] DESC
) AS [r0]
LEFT JOIN [StaffMembers] AS [s] ON [r0].[AuthorId] = [s].[Id]
LEFT JOIN [StaffMembers] AS [s0] ON [r0].[PublisherId] = [s0].[Id]
ORDER BY [r0].[Number] DESC
