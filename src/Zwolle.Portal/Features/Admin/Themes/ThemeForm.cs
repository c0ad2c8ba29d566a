using System.Globalization;
using System.Text.Json.Serialization;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Themes;

/// <summary>The questions about a theme. Themes are the same in the whole city.</summary>
public sealed record ThemeForm : ContentForm
{
    public const int NameMaxLength = 60;
    public const int DescriptionMaxLength = 200;

    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? SortOrder { get; set; }

    [JsonIgnore]
    public override IReadOnlyList<int> NeighbourhoodIds => [];

    /// <summary>Null when no right number was typed.</summary>
    [JsonIgnore]
    public int? Order => int.TryParse(FormText.Clean(SortOrder) ?? "99", NumberStyles.None, CultureInfo.InvariantCulture, out var order) && order <= 999 ? order : null;

    /// <summary>What must be mended before residents may see it.</summary>
    public IList<Problem> Problems()
    {
        var problems = new List<Problem>();
        problems.CheckText(nameof(Name), Name, "een naam", NameMaxLength, isRequired: true);
        problems.CheckText(nameof(Description), Description, "een uitleg", DescriptionMaxLength, isRequired: true);
        if (Order is null)
        {
            problems.Add(new Problem(nameof(SortOrder), "Vul bij de volgorde een getal in van 0 tot en met 999."));
        }

        return problems;
    }
}
