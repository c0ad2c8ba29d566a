-- 1
-- @id int
SELECT TOP(2) [m].[Id], [m].[CleanedAt], [m].[CreatedAt], [m].[Cursor], [m].[Failed], [m].[Intro], [m].[Items], [m].[Key], [m].[Kind], [m].[Sent], [m].[Skipped], [m].[Subject], [m].[Version], [m].[WrittenAt]
FROM [Mailings] AS [m]
WHERE [m].[Id] = @id
