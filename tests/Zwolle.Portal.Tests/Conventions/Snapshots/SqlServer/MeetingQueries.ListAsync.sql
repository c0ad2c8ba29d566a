-- 1
-- @p int
SELECT TOP(@p) [c].[Id], [c].[AgendaCheckedOn], [c].[AgendaUrl], [c].[CancelReason], [c].[Day], [c].[GoneSince], [c].[IsExample], [c].[Kind], [c].[Name], [c].[Place], [c].[StartsAt], [c].[Version]
FROM [CouncilMeetings] AS [c]
ORDER BY [c].[Day] DESC, [c].[StartsAt] DESC, [c].[Id] DESC
