using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Audit;

/// <summary>What somebody asked of the audit log, as it stands in the address.</summary>
public sealed record AuditFilter
{
    /// <summary>The value that stands for the portal itself.</summary>
    public const string PortalItself = "portaal";

    [FromQuery(Name = "collega")]
    public string? Colleague { get; init; }

    [FromQuery(Name = "onderdeel")]
    public string? Kind { get; init; }

    [FromQuery(Name = "actie")]
    public string? Action { get; init; }

    [FromQuery(Name = "van")]
    public string? From { get; init; }

    [FromQuery(Name = "tot")]
    public string? Until { get; init; }

    /// <summary>Only lines before this one: the next page.</summary>
    [FromQuery(Name = "voor")]
    public string? Before { get; init; }

    public string ToQuery() =>
        QueryText.Of(("collega", Colleague), ("onderdeel", Kind), ("actie", Action), ("van", From), ("tot", Until), ("voor", Before));

    /// <summary>What the words mean; a value that means nothing is left out and told.</summary>
    public (AuditCriteria Criteria, List<Problem> Problems) Resolve()
    {
        var problems = new List<Problem>();
        var (first, last) = (Day("van", From), Day("tot", Until));
        if (last < first)
        {
            problems.Add(new Problem("tot", "De laatste dag ligt voor de eerste. Kies een latere dag."));
        }

        var criteria = new AuditCriteria(
            Colleague == PortalItself,
            Colleague == PortalItself ? null : (int?)Number("collega", Colleague, int.MaxValue, "Deze collega kennen wij niet. Kies een naam uit de lijst."),
            Known("onderdeel", Kind, AuditWords.Kinds, "Dit onderdeel kennen wij niet. Kies een onderdeel uit de lijst."),
            Known("actie", Action, AuditWords.Actions, "Deze actie kennen wij niet. Kies een actie uit de lijst."),
            first is { } from ? PortalClock.ToUtc(from, default) : null,
            last is { } until ? PortalClock.ToUtc(until.AddDays(1), default) : null,
            Number("voor", Before, long.MaxValue, "Deze pagina is er niet."));
        return (criteria, problems);

        long? Number(string field, string? text, long most, string message)
        {
            if (string.IsNullOrEmpty(text))
            {
                return null;
            }

            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
            {
                return number;
            }

            problems.Add(new Problem(field, message));
            return null;
        }

        string? Known(string field, string? text, IReadOnlyDictionary<string, string> words, string message)
        {
            if (string.IsNullOrEmpty(text) || words.ContainsKey(text))
            {
                return string.IsNullOrEmpty(text) ? null : text;
            }

            problems.Add(new Problem(field, message));
            return null;
        }

        DateOnly? Day(string field, string? text)
        {
            // The day after the last one must exist as well.
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9999)
            {
                return day;
            }

            if (!string.IsNullOrEmpty(text))
            {
                problems.Add(new Problem(field, "Dit is geen dag. Schrijf hem als 2026-12-31."));
            }

            return null;
        }
    }
}

/// <summary>The next page of the log of one item.</summary>
public sealed record AuditPage
{
    [FromQuery(Name = "voor")]
    public string? Before { get; init; }
}

/// <summary>The filter in terms of the database; until is exclusive.</summary>
public sealed record AuditCriteria(bool ByPortal, int? ActorId, string? Kind, string? Action, DateTime? From, DateTime? Until, long? Before)
{
    public IQueryable<AuditEntry> Where(IQueryable<AuditEntry> lines)
    {
        lines = ByPortal ? lines.Where(e => e.ActorId == null) : lines;
        lines = ActorId is { } actor ? lines.Where(e => e.ActorId == actor) : lines;
        lines = Kind is { } kind ? lines.Where(e => e.Kind == kind) : lines;
        lines = Action is { } action ? lines.Where(e => e.Action == action) : lines;
        lines = From is { } from ? lines.Where(e => e.At >= from) : lines;
        lines = Until is { } until ? lines.Where(e => e.At < until) : lines;
        return Before is { } before ? lines.Where(e => e.Sequence < before) : lines;
    }
}
