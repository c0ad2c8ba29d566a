-- 1
-- @staffMemberId int
SELECT [s2].[Name], [s2].[Email], [s2].[Role], [s2].[Team], [s2].[Id], [s3].[Name], [s3].[StaffMemberId], [s3].[NeighbourhoodId], [s3].[Id], [s2].[c], [s2].[c0]
FROM (
    SELECT TOP(2) [s].[Name], [s].[Email], [s].[Role], [s].[Team], CASE
        WHEN [s].[PasswordHash] IS NOT NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [c], CASE
        WHEN EXISTS (
            SELECT 1
            FROM [StaffLogins] AS [s1]
            WHERE [s1].[UserId] = [s].[Id]) THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [c0], [s].[Id]
    FROM [StaffMembers] AS [s]
    WHERE [s].[Id] = @staffMemberId
) AS [s2]
LEFT JOIN (
    SELECT [n].[Name], [s0].[StaffMemberId], [s0].[NeighbourhoodId], [n].[Id]
    FROM [StaffNeighbourhoods] AS [s0]
    INNER JOIN [Neighbourhoods] AS [n] ON [s0].[NeighbourhoodId] = [n].[Id]
) AS [s3] ON [s2].[Id] = [s3].[StaffMemberId]
ORDER BY [s2].[Id], [s3].[Name], [s3].[StaffMemberId], [s3].[NeighbourhoodId]

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

-- 4
-- @staffMemberId int
SELECT [s].[Id], [s].[Name], [s].[CreatedAt], [s].[UsedAt]
FROM [StaffPasskeys] AS [s]
WHERE [s].[StaffMemberId] = @staffMemberId
ORDER BY [s].[Id]
