-- 1
-- @id int
SELECT TOP(2) [m].[Id], [m].[Text], [m].[About], [m].[ReceivedAt], [m].[HandledAt], [m].[Answer], [m].[Version]
FROM [MissingDocuments] AS [m]
WHERE [m].[Id] = @id
