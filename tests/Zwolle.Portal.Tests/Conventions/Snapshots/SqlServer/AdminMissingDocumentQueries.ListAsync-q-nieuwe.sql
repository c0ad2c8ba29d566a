-- 1
-- @word_contains nvarchar(600)
-- @word_contains0 nvarchar(300)
-- @word2_contains nvarchar(600)
-- @word2_contains0 nvarchar(300)
-- @word4_contains nvarchar(600)
-- @word4_contains0 nvarchar(300)
SELECT COUNT(*)
FROM [MissingDocuments] AS [m]
WHERE [m].[HandledAt] IS NULL AND (LOWER([m].[Text]) LIKE @word_contains ESCAPE N'\' OR LOWER([m].[Answer]) LIKE @word_contains0 ESCAPE N'\') AND (LOWER([m].[Text]) LIKE @word2_contains ESCAPE N'\' OR LOWER([m].[Answer]) LIKE @word2_contains0 ESCAPE N'\') AND (LOWER([m].[Text]) LIKE @word4_contains ESCAPE N'\' OR LOWER([m].[Answer]) LIKE @word4_contains0 ESCAPE N'\')

-- 2
-- @word_contains nvarchar(600)
-- @word_contains0 nvarchar(300)
-- @word2_contains nvarchar(600)
-- @word2_contains0 nvarchar(300)
-- @word4_contains nvarchar(600)
-- @word4_contains0 nvarchar(300)
-- @p int
-- @p7 int
SELECT [m].[Id], [m].[Text], [m].[About], [m].[ReceivedAt], [m].[HandledAt], [m].[Answer], [m].[Version]
FROM [MissingDocuments] AS [m]
WHERE [m].[HandledAt] IS NULL AND (LOWER([m].[Text]) LIKE @word_contains ESCAPE N'\' OR LOWER([m].[Answer]) LIKE @word_contains0 ESCAPE N'\') AND (LOWER([m].[Text]) LIKE @word2_contains ESCAPE N'\' OR LOWER([m].[Answer]) LIKE @word2_contains0 ESCAPE N'\') AND (LOWER([m].[Text]) LIKE @word4_contains ESCAPE N'\' OR LOWER([m].[Answer]) LIKE @word4_contains0 ESCAPE N'\')
ORDER BY CASE
    WHEN [m].[HandledAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [m].[HandledAt] DESC, [m].[Id]
OFFSET @p ROWS FETCH NEXT @p7 ROWS ONLY
