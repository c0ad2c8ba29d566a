-- 1
-- @month date
SELECT TOP(2) [d].[Id], [d].[PublicId], [d].[Month], [d].[Title], [d].[Intro], [d].[IsExample], [d].[PublishedAt], [d].[ChangedAt]
FROM [Digests] AS [d]
WHERE [d].[PublishedAt] IS NOT NULL AND [d].[WithdrawnAt] IS NULL AND [d].[Month] = @month

-- 2
-- @p int
SELECT TOP(@p) [d].[PublicId], [d].[Month], [d].[Title], [d].[Intro], [d].[IsExample], [d].[PublishedAt], [d].[ChangedAt]
FROM [Digests] AS [d]
WHERE [d].[PublishedAt] IS NOT NULL AND [d].[WithdrawnAt] IS NULL
ORDER BY [d].[Month] DESC

-- 3
SELECT [t].[Kind], [t].[ItemId], [t].[Language], [t].[Title], [t].[Summary], [t].[TranslatedBy], [t].[TranslatedOn], [t].[Original]
FROM [Translations] AS [t]
ORDER BY [t].[Language]

-- 4
-- @digestId int
SELECT [d].[Id], [d].[Section], [d].[Title], [d].[Text], [d].[SourceKind], [d].[SourceId]
FROM [DigestItem] AS [d]
WHERE [d].[DigestId] = @digestId
ORDER BY [d].[Section], [d].[SortOrder], [d].[Id]

-- 5
-- @ids nvarchar(4000)
SELECT 12 AS [Kind], [d].[Id], [d].[Slug]
FROM [Decisions] AS [d]
WHERE [d].[PublishedAt] IS NOT NULL AND [d].[WithdrawnAt] IS NULL AND [d].[Id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
)
UNION ALL
SELECT 1 AS [Kind], [m].[Id], [m].[Slug]
FROM [Moments] AS [m]
WHERE [m].[PublishedAt] IS NOT NULL AND [m].[WithdrawnAt] IS NULL AND [m].[Id] IN (
    SELECT [i0].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i0]
)
UNION ALL
SELECT 0 AS [Kind], [p].[Id], [p].[Slug]
FROM [Plans] AS [p]
WHERE [p].[PublishedAt] IS NOT NULL AND [p].[WithdrawnAt] IS NULL AND [p].[Id] IN (
    SELECT [i1].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i1]
)
UNION ALL
SELECT 10 AS [Kind], [i2].[Id], [i2].[Slug]
FROM [Initiatives] AS [i2]
WHERE [i2].[PublishedAt] IS NOT NULL AND [i2].[WithdrawnAt] IS NULL AND [i2].[Id] IN (
    SELECT [i3].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i3]
)
UNION ALL
SELECT 14 AS [Kind], [s].[Id], [s].[Slug]
FROM [Stories] AS [s]
WHERE [s].[PublishedAt] IS NOT NULL AND [s].[WithdrawnAt] IS NULL AND [s].[Id] IN (
    SELECT [i4].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i4]
)
UNION ALL
SELECT 8 AS [Kind], [f].[Id], [f].[Slug]
FROM [FundingSchemes] AS [f]
WHERE [f].[PublishedAt] IS NOT NULL AND [f].[WithdrawnAt] IS NULL AND [f].[Id] IN (
    SELECT [i5].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i5]
)
