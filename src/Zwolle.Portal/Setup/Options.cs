using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Mail;

namespace Zwolle.Portal.Setup;

/// <summary>The section 'Portal' of the configuration.</summary>
public sealed class PortalOptions
{
    /// <summary>
    /// True only once the municipality says that this site is its own. Until then every page says that it is a trial,
    /// search engines are kept out, and nothing speaks in the municipality's name.
    /// </summary>
    public bool Official { get; set; }

    /// <summary>Address at which residents reach the portal, without a slash at its end; absolute links are made with it.</summary>
    [Url]
    [RegularExpression("^.*[^/]$")]
    public string BaseUrl { get; set; } = "http://localhost:5080";

    /// <summary>Folder of the database file, keys, uploads and mail pickup; relative to the content root.</summary>
    [Required]
    public string DataFolder { get; set; } = "App_Data";

    /// <summary>Address of a style sheet with the municipality's own design tokens, on this host; null for none.</summary>
    [RegularExpression("^/[A-Za-z0-9/._-]+\\.css$")]
    public string? Stylesheet { get; set; }

    /// <summary>Address of the municipality's logo (SVG or PNG), on this host; null for the name in words.</summary>
    [RegularExpression("^/[A-Za-z0-9/._-]+\\.(svg|png)$")]
    public string? Logo { get; set; }

    /// <summary>The organisation that answers for personal data, as /privacy names it; null says that there is none yet.</summary>
    public string? Controller { get; set; }

    /// <summary>The accessibility statement's own address once it is registered; no status is claimed without it.</summary>
    [Url]
    public string? AccessibilityStatementUrl { get; set; }

    public string Name => Official ? "Wijkportaal Zwolle" : "Wijkportaal Zwolle (proef)";
}

/// <summary>The section 'Seed': real facts and fictional examples for an empty database. On by default in Development.</summary>
public sealed class SeedOptions
{
    public bool Enabled { get; set; }

    public bool Examples { get; set; }
}

/// <summary>The section 'Map'.</summary>
public sealed class MapOptions
{
    /// <summary>
    /// Template of the map tiles under the wijken, with {z}, {x} and {y}; empty for a map without tiles. The host named
    /// here is the only other one that a browser is allowed to fetch pictures from.
    /// </summary>
    [RegularExpression("^(https?://[^ ;,']+\\{z\\}[^ ;,']*)?$", ErrorMessage = "Map:TileUrl is no address with {z}, {x} and {y}.")]
    public string TileUrl { get; set; } = "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png";
}

/// <summary>The section 'Ideas': ideas of residents.</summary>
public sealed class IdeaOptions
{
    /// <summary>Within so many working days the sender gets an answer; the form and the receipt promise it.</summary>
    [Range(1, 60)]
    public int AnswerWithinWorkingDays { get; set; } = 10;

    /// <summary>The team that a new idea is for, as the sender reads it.</summary>
    [Required]
    [StringLength(StaffMember.TeamMaxLength)]
    public string FirstTeam { get; set; } = "Wijkservicepunt";

    /// <summary>So many days after it is closed (or answered, when nobody closes it) the contact of an idea is deleted.</summary>
    [Range(1, 3_650)]
    public int KeepContactDays { get; set; } = 365;

    /// <summary>So many days after it was told it is deleted, also when nobody answers or closes the idea.</summary>
    [Range(1, 3_650)]
    public int KeepOpenContactDays { get; set; } = 730;

    /// <summary>As <see cref="KeepContactDays"/>, for what was refused.</summary>
    [Range(1, 3_650)]
    public int KeepRefusedContactDays { get; set; } = 30;

    /// <summary>Nobody fills in the form in less than so many seconds.</summary>
    [Range(0, 60)]
    public int LeastSeconds { get; set; } = 3;
}

/// <summary>The section 'Council': the griffie, that helps the council.</summary>
public sealed class CouncilOptions
{
    /// <summary>Mailbox that is told when a resident misses a document; empty: only the inbox under /beheer is.</summary>
    public string ClerkMailbox { get; set; } = "";
}

/// <summary>The section 'Geocoder'.</summary>
public sealed class GeocoderOptions
{
    /// <summary>Address of the PDOK Locatieserver, with a slash at its end; empty to find wijken by name only.</summary>
    [RegularExpression("^(https?://.+/)?$")]
    public string BaseUrl { get; set; } = "https://api.pdok.nl/bzk/locatieserver/search/v3_1/";

    /// <summary>How long a visitor waits for it at most.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:10", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(4);
}

public static class Options
{
    public static void AddPortalOptions(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<PortalOptions>()
            .BindConfiguration("Portal")
            .ValidateDataAnnotations()
            .ValidateOnStart();

        var development = builder.Environment.IsDevelopment();
        builder.Services.AddOptions<SeedOptions>()
            .Configure(seed => seed.Enabled = seed.Examples = development)
            .BindConfiguration("Seed");

        builder.Services.AddOptions<MapOptions>().BindConfiguration("Map").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<GeocoderOptions>().BindConfiguration("Geocoder").ValidateDataAnnotations().ValidateOnStart();

        builder.Services.AddOptions<IdeaOptions>().BindConfiguration("Ideas").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<IdeaOptions>>().Value);

        builder.Services.AddOptions<CouncilOptions>()
            .BindConfiguration("Council")
            .Validate(council => council.ClerkMailbox.Length == 0 || MailAddressRule.IsAddress(council.ClerkMailbox), "Council:ClerkMailbox is not one mail address.")
            .ValidateOnStart();
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<CouncilOptions>>().Value);

        // Views and services read plain options; nothing here changes while the portal runs.
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<PortalOptions>>().Value);
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<SeedOptions>>().Value);
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<MapOptions>>().Value);
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<GeocoderOptions>>().Value);

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<PortalClock>();
    }
}
