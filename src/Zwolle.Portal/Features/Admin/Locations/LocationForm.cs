using System.Globalization;
using System.Text.Json.Serialization;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;

namespace Zwolle.Portal.Features.Admin.Locations;

/// <summary>The questions about a place.</summary>
public sealed record LocationForm : ContentForm
{
    public string? Name { get; set; }

    public string? Address { get; set; }

    public string? Accessibility { get; set; }

    /// <summary>One of <see cref="LocationPrecision"/>.</summary>
    public string? Precision { get; set; }

    public string? Longitude { get; set; }

    public string? Latitude { get; set; }

    /// <summary>Key of a wijk; empty for none.</summary>
    public string? Neighbourhood { get; set; }

    /// <summary>Key of a buurt; empty for none.</summary>
    public string? Subneighbourhood { get; set; }

    [JsonIgnore]
    public override IReadOnlyList<int> NeighbourhoodIds => FormText.Ids([Neighbourhood ?? ""]);

    /// <summary>Null when nothing right was chosen.</summary>
    [JsonIgnore]
    public LocationPrecision? HowPrecise => Enum.TryParse<LocationPrecision>(Precision ?? nameof(LocationPrecision.Approximate), out var precision) && Enum.IsDefined(precision) ? precision : null;

    /// <summary>The point that was typed; null when it is none.</summary>
    [JsonIgnore]
    public (double Longitude, double Latitude)? Point => HowPrecise == LocationPrecision.Point && TypedDegrees.Number(Longitude) is { } longitude && TypedDegrees.Number(Latitude) is { } latitude ? (longitude, latitude) : null;

    /// <param name="hasArea">Whether an area was drawn for the place.</param>
    public static IReadOnlyList<Choice> PrecisionChoices(bool hasArea)
    {
        IReadOnlyList<Choice> choices =
        [
            new(nameof(LocationPrecision.Approximate), "Ongeveer: wij weten de buurt of de wijk"),
            new(nameof(LocationPrecision.Point), "Precies: wij weten de coördinaten uit een bron"),
        ];
        return hasArea ? [.. choices, new(nameof(LocationPrecision.Area), "Een getekend gebied: blijft zoals het is")] : choices;
    }

    public static string? Text(double? degrees) => degrees?.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>What must be mended before colleagues can choose it.</summary>
    /// <param name="city">The box around all wijken; null when there are none.</param>
    /// <param name="hasArea">Whether an area was drawn for the place.</param>
    public IList<Problem> Problems(MapBox? city, bool hasArea)
    {
        var problems = new List<Problem>();
        problems.CheckText(nameof(Name), Name, "een naam", Location.NameMaxLength, isRequired: true);
        problems.CheckText(nameof(Address), Address, "het adres", Location.AddressMaxLength);
        problems.CheckText(nameof(Accessibility), Accessibility, "hoe u binnenkomt", 300);
        if (HowPrecise is null || (HowPrecise == LocationPrecision.Area && !hasArea))
        {
            problems.Add(new Problem(nameof(Precision), "Kies hoe precies u de plek weet."));
        }

        if (HowPrecise == LocationPrecision.Point)
        {
            TypedDegrees.Check(Longitude, "de lengtegraad", "6,09", city?.West, city?.East, message => problems.Add(new Problem(nameof(Longitude), message)));
            TypedDegrees.Check(Latitude, "de breedtegraad", "52,51", city?.South, city?.North, message => problems.Add(new Problem(nameof(Latitude), message)));
        }

        return problems;
    }
}
