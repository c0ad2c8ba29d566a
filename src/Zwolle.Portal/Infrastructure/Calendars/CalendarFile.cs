namespace Zwolle.Portal.Infrastructure.Calendars;

/// <summary>A calendar as programs fetch it.</summary>
/// <param name="Name">What a program calls it in its list of calendars; null for a single event that goes into an existing one.</param>
/// <param name="Description">What is in it, and from whom it is; may be empty.</param>
/// <param name="Source">The absolute address of this file: a program fetches it there again.</param>
/// <param name="Page">The absolute address of the page that shows the same.</param>
/// <param name="Events">In the order to write.</param>
public sealed record CalendarFile(string? Name, string Description, string Source, string Page, IReadOnlyList<CalendarEvent> Events);

/// <summary>Something on a day, or from an hour.</summary>
public sealed record CalendarEvent
{
    /// <summary>Names the event for ever, whatever changes: a program that meets it again replaces what it had.</summary>
    public required string Uid { get; init; }

    /// <summary>Goes up with every change; programs keep the highest.</summary>
    public required int Sequence { get; init; }

    /// <summary>Instant (UTC) of the last change.</summary>
    public required DateTime ChangedAt { get; init; }

    /// <summary>The day, in Europe/Amsterdam; of an event with an hour it says nothing.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Instant (UTC); null for the whole day.</summary>
    public DateTime? StartsAt { get; init; }

    /// <summary>Instant (UTC); null when nobody knows.</summary>
    public DateTime? EndsAt { get; init; }

    public required string Summary { get; init; }

    public required string Description { get; init; }

    public string? Location { get; init; }

    /// <summary>The absolute address of its page.</summary>
    public string? Url { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    public bool IsCancelled { get; init; }
}
