using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Audit;

/// <summary>A line of the log as it is stored.</summary>
public sealed record AuditRow(long Sequence, DateTime At, int? ActorId, string Action, string Kind, int ItemId, string? Details, bool HadDetails);

/// <summary>Names of what lines are about, as they are now. The log itself holds numbers only.</summary>
/// <param name="Colleagues">Of accounts.</param>
/// <param name="Titles">Of plans and moments, by kind and number.</param>
/// <param name="Portal">Of wijken and themes.</param>
public sealed record AuditNames(
    IReadOnlyDictionary<int, string> Colleagues, IReadOnlyDictionary<(string Kind, int Id), string> Titles, PortalSnapshot Portal)
{
    public string Colleague(int id) => Colleagues.GetValueOrDefault(id, $"account {id}");

    public string? Title(string kind, int id) => kind == "StaffMember" ? Colleagues.GetValueOrDefault(id) : Titles.GetValueOrDefault((kind, id));
}

/// <summary>A line of the log as somebody reads it.</summary>
public sealed record AuditLine(AuditRow Row, AuditNames Names)
{
    public string Who => Row.ActorId is { } actor ? Names.Colleague(actor) : "het portaal zelf";

    /// <summary>'Plan ‘Een nieuw plein’', 'Versie 12'.</summary>
    public string What => (Names.Title(Row.Kind, Row.ItemId), Row.ItemId) switch
    {
        ({ } title, _) => $"{AuditWords.Kind(Row.Kind)} ‘{title}’",
        (null, 0) => AuditWords.Kind(Row.Kind),
        var (_, id) => $"{AuditWords.Kind(Row.Kind)} {id}",
    };

    /// <summary>'1 december 2026, 10.00 uur'</summary>
    public string When => $"{DutchText.ShortDate(DateOnly.FromDateTime(PortalClock.ToLocal(Row.At)))}, {DutchText.Time(Row.At, null)}";

    public bool IsErased => Row is { Details: null, HadDetails: true };

    public IReadOnlyList<AuditField> Fields { get; } = AuditField.Of(Row.Details, Names);

    /// <summary>The address of all lines about the same item; null for a line about none.</summary>
    public string? Link => Row.ItemId == 0 ? null : AuditLinks.Item(Row.Kind, Row.ItemId);
}

/// <summary>The lines of a page, newest first.</summary>
/// <param name="Lines">To show.</param>
/// <param name="Next">Where the older ones are; null when there are none.</param>
public sealed record AuditLines(IReadOnlyList<AuditLine> Lines, string? Next);

public sealed record AuditList(AuditFilter Filter, IReadOnlyList<Problem> Problems, AuditNames Names, AuditLines Lines);

public sealed record AuditItem(string Kind, int Id, string Title, AuditLines Lines);

/// <summary>What is known of the chain.</summary>
/// <param name="Sequence">Number of the last line.</param>
/// <param name="LoggedAt">Day on which a head was last logged; null: never.</param>
/// <param name="LoggedSequence">Number of the last line on that day.</param>
/// <param name="LoggedDigest">Its digest.</param>
/// <param name="Path">Where heads are logged.</param>
public sealed record AuditState(long Sequence, DateOnly? LoggedAt, long LoggedSequence, string LoggedDigest, string Path);
