-- 1
-- @kind int
-- @itemId int
SELECT TOP(2) [r].[Form]
FROM [Revisions] AS [r]
WHERE [r].[Kind] = @kind AND [r].[ItemId] = @itemId AND [r].[State] <> 3
