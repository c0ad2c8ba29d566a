-- 1
-- @id int
SELECT [c1].[Id], [c1].[AgendaCheckedOn], [c1].[AgendaUrl], [c1].[CancelReason], [c1].[Day], [c1].[GoneSince], [c1].[IsExample], [c1].[Kind], [c1].[Name], [c1].[Place], [c1].[StartsAt], [c1].[Version], [c0].[MeetingId], [c0].[PlanId]
FROM (
    SELECT TOP(2) [c].[Id], [c].[AgendaCheckedOn], [c].[AgendaUrl], [c].[CancelReason], [c].[Day], [c].[GoneSince], [c].[IsExample], [c].[Kind], [c].[Name], [c].[Place], [c].[StartsAt], [c].[Version]
    FROM [CouncilMeetings] AS [c]
    WHERE [c].[Id] = @id
) AS [c1]
LEFT JOIN [CouncilMeetingPlan] AS [c0] ON [c1].[Id] = [c0].[MeetingId]
ORDER BY [c1].[Id], [c0].[MeetingId]
