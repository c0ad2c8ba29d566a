-- 1
-- @id int
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [EditorialRules] AS [e]
        WHERE [e].[Id] = @id AND [e].[FourEyes] = CAST(1 AS bit)) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
