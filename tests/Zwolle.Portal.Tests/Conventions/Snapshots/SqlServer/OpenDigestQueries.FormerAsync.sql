-- 1
-- @month date
SELECT TOP(1) [d].[WithdrawnAt], [d].[WithdrawnReason]
FROM [Digests] AS [d]
WHERE [d].[Month] = @month AND [d].[WithdrawnAt] IS NOT NULL
