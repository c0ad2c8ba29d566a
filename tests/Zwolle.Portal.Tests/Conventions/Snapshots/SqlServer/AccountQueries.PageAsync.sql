-- 1
-- @staffMemberId int
SELECT [s1].[Name], [s1].[Email], [s1].[Role], [s1].[Team], [s1].[Id], [s2].[Name], [s2].[StaffMemberId], [s2].[NeighbourhoodId], [s2].[Id]
FROM (
    SELECT TOP(2) [s].[Name], [s].[Email], [s].[Role], [s].[Team], [s].[Id]
    FROM [StaffMembers] AS [s]
    WHERE [s].[Id] = @staffMemberId
) AS [s1]
LEFT JOIN (
    SELECT [n].[Name], [s0].[StaffMemberId], [s0].[NeighbourhoodId], [n].[Id]
    FROM [StaffNeighbourhoods] AS [s0]
    INNER JOIN [Neighbourhoods] AS [n] ON [s0].[NeighbourhoodId] = [n].[Id]
) AS [s2] ON [s1].[Id] = [s2].[StaffMemberId]
ORDER BY [s1].[Id], [s2].[Name], [s2].[StaffMemberId], [s2].[NeighbourhoodId]

-- 2
-- @staffMemberId int
-- @idle datetime2
-- @oldest datetime2
SELECT [s].[Id], [s].[StartedAt], [s].[SeenAt]
FROM [StaffSessions] AS [s]
WHERE [s].[StaffMemberId] = @staffMemberId AND [s].[SeenAt] > @idle AND [s].[StartedAt] > @oldest
ORDER BY [s].[SeenAt] DESC, [s].[Id] DESC

-- 3
-- @staffMemberId int
SELECT TOP(2) [s].[Value]
FROM [StaffSecrets] AS [s]
WHERE [s].[UserId] = @staffMemberId AND [s].[Name] = N'RecoveryCodes'
