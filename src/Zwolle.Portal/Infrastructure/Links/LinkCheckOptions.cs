using System.ComponentModel.DataAnnotations;

namespace Zwolle.Portal.Infrastructure.Links;

/// <summary>The section 'Links': the nightly check of pages of others.</summary>
public sealed class LinkCheckOptions
{
    public const string EveryHost = "*";

    /// <summary>Off: nothing is asked of anybody.</summary>
    public bool Check { get; set; } = true;

    /// <summary>
    /// The hosts that may be asked, with ';' between; each with all that stands under it. The default is what belongs to the
    /// municipality, its council and other governments. <see cref="EveryHost"/> is every host on the public internet.
    /// </summary>
    public string Hosts { get; set; } =
        "zwolle.nl;bestuurlijkeinformatie.nl;ibabs.eu;1ebeleidsrapportage.nl;2ebeleidsrapportage.nl;zwolle.begroting-2026.nl;zwolle.begroting-2025.nl;zwolle.jaarverslag-2024.nl;" +
        "overheid.nl;officielebekendmakingen.nl;ruimtelijkeplannen.nl;overijssel.nl;wdodelta.nl;vng.nl";

    /// <summary>Addresses per night at most; those that fail come first, then those that were longest not asked.</summary>
    [Range(1, 10_000)]
    public int PerNight { get; set; } = 1_000;

    /// <summary>Between two questions to the same host.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long one question may take, until the head of its answer is there.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>For tests on the same machine only: otherwise a link could make the portal ask what only its own network may.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>Whether this address may be asked: HTTP or HTTPS, at its ordinary port, on one of the hosts.</summary>
    public bool MayAsk(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address is { IsAbsoluteUri: true, Scheme: "https" or "http", UserInfo.Length: 0 }
            && (address.IsDefaultPort || AllowPrivateAddresses)
            && Hosts.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Any(host => Covers(host, address.IdnHost));
    }

    private static bool Covers(string known, string host) =>
        known == EveryHost
        || host.Equals(known, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith("." + known, StringComparison.OrdinalIgnoreCase);
}
