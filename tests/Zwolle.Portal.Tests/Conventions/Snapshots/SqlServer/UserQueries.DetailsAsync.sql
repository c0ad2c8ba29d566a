-- 1
-- @now datetime2
-- @id int
SELECT [s3].[Id], [s3].[Name], [s3].[Email], [s3].[Role], [s3].[Team], [s3].[DisabledAt], [s3].[ActivatedAt], [s3].[TwoFactorEnabled], [s0].[NeighbourhoodId], [s0].[StaffMemberId], [s3].[c], [s3].[c0]
FROM (
    SELECT TOP(2) [s].[Id], [s].[Name], [s].[Email], [s].[Role], [s].[Team], [s].[DisabledAt], [s].[ActivatedAt], [s].[TwoFactorEnabled], CASE
        WHEN EXISTS (
            SELECT 1
            FROM [StaffLogins] AS [s1]
            WHERE [s1].[UserId] = [s].[Id]) THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [c], (
        SELECT MAX([s2].[ExpiresAt])
        FROM [StaffTokens] AS [s2]
        WHERE [s2].[StaffMemberId] = [s].[Id] AND [s2].[Purpose] = 0 AND [s2].[UsedAt] IS NULL AND [s2].[ExpiresAt] > @now) AS [c0]
    FROM [StaffMembers] AS [s]
    WHERE [s].[Id] = @id
) AS [s3]
LEFT JOIN [StaffNeighbourhoods] AS [s0] ON [s3].[Id] = [s0].[StaffMemberId]
ORDER BY [s3].[Id], [s0].[StaffMemberId]
