-- 1
SELECT TOP(2) [a].[Sequence]
FROM [AuditHeads] AS [a]
