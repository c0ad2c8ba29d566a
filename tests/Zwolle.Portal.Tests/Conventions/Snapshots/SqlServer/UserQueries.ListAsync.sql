-- 1
SELECT [s].[Id], [s].[Name], [s].[Email], [s].[Role], [s].[Team], [s].[DisabledAt], [s].[ActivatedAt]
FROM [StaffMembers] AS [s]
ORDER BY CASE
    WHEN [s].[DisabledAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [s].[Name], [s].[Id]
