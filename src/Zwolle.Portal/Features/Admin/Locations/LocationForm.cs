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

    /// <summary>One of <see cref="ShapeInput.Choices"/>.</summary>
    public string? Precision { get; set; }

    public string? Longitude { get; set; }

    public string? Latitude { get; set; }

    /// <summary>Of a line or an area; see <see cref="TypedPoints"/>.</summary>
    public string? Points { get; set; }

    /// <summary>Key of a wijk; empty for none.</summary>
    public string? Neighbourhood { get; set; }

    /// <summary>Key of a buurt; empty for none.</summary>
    public string? Subneighbourhood { get; set; }

    [JsonIgnore]
    public override IReadOnlyList<int> NeighbourhoodIds => FormText.Ids([Neighbourhood ?? ""]);

    /// <summary>Where it is, as every form asks it.</summary>
    public ShapeInput ToShape() => new() { Precision = Precision, Longitude = Longitude, Latitude = Latitude, Points = Points };

    /// <summary>What must be mended before colleagues can choose it.</summary>
    /// <param name="city">The box around all wijken; null when there are none.</param>
    /// <param name="keepsArea">Its area stays as it is.</param>
    public IList<Problem> Problems(MapBox? city, bool keepsArea)
    {
        var problems = new List<Problem>();
        problems.CheckText(nameof(Name), Name, "een naam", Location.NameMaxLength, isRequired: true);
        problems.CheckText(nameof(Address), Address, "het adres", Location.AddressMaxLength);
        problems.CheckText(nameof(Accessibility), Accessibility, "hoe u binnenkomt", 300);
        if (!keepsArea)
        {
            ToShape().Check("", city, problems);
        }

        return problems;
    }
}
