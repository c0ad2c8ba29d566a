-- 1
-- @stored nvarchar(80)
SELECT TOP(2) CASE
    WHEN [f].[RemovedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [Files] AS [f]
WHERE [f].[Name] = @stored
