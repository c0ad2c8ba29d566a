-- 1
-- @id int
SELECT TOP(2) [s].[Id], [s].[FirstDay], [s].[Kind], [s].[LastDay], [s].[Name], [s].[Version]
FROM [SpecialDays] AS [s]
WHERE [s].[Id] = @id
