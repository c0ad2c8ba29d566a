-- 1
-- @kind int
-- @itemId int
SELECT [t].[Id], [t].[ItemId], [t].[Kind], [t].[Language], [t].[Original], [t].[Summary], [t].[Title], [t].[TranslatedBy], [t].[TranslatedOn], [t].[Version]
FROM [Translations] AS [t]
WHERE [t].[Kind] = @kind AND [t].[ItemId] = @itemId
ORDER BY [t].[Language]
