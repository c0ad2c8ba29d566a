-- 1
-- @now datetime2
-- @id int
SELECT [s2].[Id], [s2].[Name], [s2].[Email], [s2].[Role], [s2].[Team], [s2].[DisabledAt], [s2].[ActivatedAt], [s2].[TwoFactorEnabled], [s0].[NeighbourhoodId], [s0].[StaffMemberId], [s2].[c]
FROM (
    SELECT TOP(2) [s].[Id], [s].[Name], [s].[Email], [s].[Role], [s].[Team], [s].[DisabledAt], [s].[ActivatedAt], [s].[TwoFactorEnabled], (
        SELECT MAX([s1].[ExpiresAt])
        FROM [StaffTokens] AS [s1]
        WHERE [s1].[StaffMemberId] = [s].[Id] AND [s1].[Purpose] = 0 AND [s1].[UsedAt] IS NULL AND [s1].[ExpiresAt] > @now) AS [c]
    FROM [StaffMembers] AS [s]
    WHERE [s].[Id] = @id
) AS [s2]
LEFT JOIN [StaffNeighbourhoods] AS [s0] ON [s2].[Id] = [s0].[StaffMemberId]
ORDER BY [s2].[Id], [s0].[StaffMemberId]
