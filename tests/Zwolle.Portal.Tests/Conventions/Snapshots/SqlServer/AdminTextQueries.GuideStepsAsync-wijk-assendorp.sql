-- 1
-- @p int
SELECT TOP(@p) [g].[Id]
FROM [GuideSteps] AS [g]
ORDER BY [g].[Part], [g].[SortOrder], [g].[Id]

-- 2
-- @ids nvarchar(4000)
SELECT [g].[Id], [g].[Title], [g].[Part], [g].[SortOrder], [g].[ReviewOn], [g].[PublishedAt], [g].[WithdrawnAt]
FROM [GuideSteps] AS [g]
WHERE [g].[Id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
)

-- 3
-- @kind int
-- @ids nvarchar(4000)
SELECT [r].[ItemId], [r].[State], [s].[Name], [r].[PublishAt]
FROM [Revisions] AS [r]
LEFT JOIN [StaffMembers] AS [s] ON [r].[AuthorId] = [s].[Id]
WHERE [r].[Kind] = @kind AND [r].[ItemId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
) AND [r].[State] <> 3
