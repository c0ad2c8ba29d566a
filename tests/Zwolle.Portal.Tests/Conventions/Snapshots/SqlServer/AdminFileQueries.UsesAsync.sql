-- 1
-- @p int
-- @text_contains nvarchar(4000)
-- @text_contains0 nvarchar(4000)
SELECT TOP(@p) [p].[Id], [p].[Title]
FROM [Plans] AS [p]
WHERE [p].[Body] LIKE @text_contains ESCAPE N'\' OR [p].[InputOutcome] LIKE @text_contains0 ESCAPE N'\'
ORDER BY [p].[Id]

-- 2
-- @p int
-- @text_contains nvarchar(4000)
SELECT TOP(@p) [m].[Id], [m].[Title]
FROM [Moments] AS [m]
WHERE [m].[Outcome] LIKE @text_contains ESCAPE N'\'
ORDER BY [m].[Id]

-- 3
-- @p int
-- @text_contains nvarchar(4000)
SELECT TOP(@p) [s].[Id], [s].[Title]
FROM [Stories] AS [s]
WHERE [s].[Body] LIKE @text_contains ESCAPE N'\'
ORDER BY [s].[Id]

-- 4
-- @p int
-- @text_contains nvarchar(4000)
SELECT TOP(@p) [r].[Kind], [r].[ItemId]
FROM [Revisions] AS [r]
WHERE [r].[State] IN (0, 1, 2) AND [r].[Form] LIKE @text_contains ESCAPE N'\'
ORDER BY [r].[Id]
