-- 1
-- @p int
SELECT TOP(@p) [s].[Id], [s].[FirstDay], [s].[Kind], [s].[LastDay], [s].[Name], [s].[Version]
FROM [SpecialDays] AS [s]
ORDER BY [s].[LastDay] DESC, [s].[Id] DESC
