using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Mail;

namespace Zwolle.Portal.Features.Newsletter;

/// <summary>What somebody wants news of. Nothing chosen is everything.</summary>
/// <param name="NeighbourhoodIds">The wijken.</param>
/// <param name="ThemeIds">The subjects.</param>
/// <param name="Point">A point, rounded to 100 metres, in degrees.</param>
/// <param name="Distance">How far from it, in metres.</param>
/// <param name="WantsOpenings">Also a mail once one can take part in something new.</param>
public sealed record NewsletterChoices(IReadOnlyList<int> NeighbourhoodIds, IReadOnlyList<int> ThemeIds, (double Longitude, double Latitude)? Point, int? Distance, bool WantsOpenings)
{
    public static readonly NewsletterChoices Everything = new([], [], null, null, false);
}

/// <summary>What was filled in. No record: whoever logs the arguments of an action gets the name of this class.</summary>
public sealed class NewsletterForm
{
    /// <summary>Value of a box that was ticked.</summary>
    public const string Yes = "ja";

    public const int AddressMaxLength = 80;

    public static IReadOnlyList<(string Word, string Text)> Distances { get; } =
        [.. Subscriber.Distances.Select(metres => (metres.ToString(CultureInfo.InvariantCulture), metres < 1_000 ? $"{metres} meter" : $"{metres / 1_000} kilometer"))];

    [FromForm(Name = "mail")]
    public string? Email { get; set; }

    [FromForm(Name = "wijk")]
    public string[]? Neighbourhoods { get; set; }

    [FromForm(Name = "thema")]
    public string[]? Themes { get; set; }

    /// <summary>Looked up once, and kept nowhere.</summary>
    [FromForm(Name = "adres")]
    public string? Address { get; set; }

    [FromForm(Name = "afstand")]
    public string? Distance { get; set; }

    /// <summary>The point that is kept goes.</summary>
    [FromForm(Name = "geen-plek")]
    public string? DropsPoint { get; set; }

    [FromForm(Name = "moment")]
    public string? WantsOpenings { get; set; }

    /// <summary>Nobody sees this field; programs that fill in everything do.</summary>
    [FromForm(Name = "onderwerp2")]
    public string? Trap { get; set; }

    /// <summary>See <see cref="FormTime"/>.</summary>
    [FromForm(Name = "formulier")]
    public string? Stamp { get; set; }

    public bool Has(NeighbourhoodEntry neighbourhood) => Neighbourhoods?.Contains(neighbourhood.Slug) == true;

    public bool Has(ThemeEntry theme) => Themes?.Contains(theme.Slug) == true;

    public static NewsletterForm Of(NewsletterChoices choices, PortalSnapshot portal)
    {
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(portal);
        return new NewsletterForm
        {
            Neighbourhoods = [.. portal.ByIds(choices.NeighbourhoodIds).Select(n => n.Slug)],
            Themes = [.. portal.Themes.Where(t => choices.ThemeIds.Contains(t.Id)).Select(t => t.Slug)],
            Distance = choices.Distance?.ToString(CultureInfo.InvariantCulture),
            WantsOpenings = choices.WantsOpenings ? Yes : null,
        };
    }

    public void CheckEmail(ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        Email = TypedText.Clean(Email);
        if (!MailAddressRule.IsAddress(Email))
        {
            problems.Add(new Problem("mail", Email is null ? "Vul uw mailadres in." : "Dit is geen mailadres. Vul het zo in: naam@voorbeeld.nl."));
        }
    }

    /// <summary>What was chosen, but for the point: an address is looked up once nothing else is wrong.</summary>
    /// <param name="portal">The wijken and subjects that there are.</param>
    /// <param name="known">The point and distance that are kept; null for none.</param>
    /// <param name="problems">What is wrong is added to it.</param>
    public NewsletterChoices Check(PortalSnapshot portal, NewsletterChoices? known, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentNullException.ThrowIfNull(problems);
        var neighbourhoods = portal.Neighbourhoods.Where(Has).ToList();
        var themes = portal.Themes.Where(Has).ToList();
        if (neighbourhoods.Count < (Neighbourhoods?.Distinct().Count() ?? 0))
        {
            problems.Add(new Problem("wijk", "Wij kennen niet alle wijken die u koos. Kies ze uit de lijst."));
        }

        if (themes.Count < (Themes?.Distinct().Count() ?? 0))
        {
            problems.Add(new Problem("thema", "Wij kennen niet alle onderwerpen die u koos. Kies ze uit de lijst."));
        }

        Address = TypedText.Clean(Address);
        var hasPoint = Address is not null || (known?.Point is not null && DropsPoint != Yes);
        var distance = Subscriber.Distances.FirstOrDefault(metres => Distance == metres.ToString(CultureInfo.InvariantCulture));
        if (Address?.Length > AddressMaxLength)
        {
            problems.Add(new Problem("adres", $"Dit is te lang. Gebruik niet meer dan {AddressMaxLength} tekens."));
        }

        if (hasPoint && distance == 0)
        {
            problems.Add(new Problem("afstand", "Kies hoe ver van het adres."));
        }

        return new NewsletterChoices(
            [.. neighbourhoods.Select(n => n.Id)],
            [.. themes.Select(t => t.Id)],
            hasPoint && Address is null ? known!.Point : null,
            hasPoint ? distance : null,
            WantsOpenings == Yes);
    }
}

/// <summary>When a form was served, sealed: a program that answers at once shows.</summary>
public sealed record FormTime(DateTime ServedAt)
{
    private const string Purpose = "Newsletter.Form";

    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private static readonly TimeSpan Least = TimeSpan.FromSeconds(3);

    public static string Seal(SealedValues values, PortalClock clock)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(clock);
        return values.Seal(new FormTime(clock.UtcNow), Life, Purpose);
    }

    /// <summary>Null when it is none of ours or too old.</summary>
    public static FormTime? Open(SealedValues values, string? stamp)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Open<FormTime>(stamp, Purpose);
    }

    /// <summary>Nobody fills it in so fast.</summary>
    public bool IsTooSoon(DateTime utcNow) => ServedAt + Least > utcNow;
}
