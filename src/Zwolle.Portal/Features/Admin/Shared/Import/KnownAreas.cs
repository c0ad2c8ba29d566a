using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Shared.Import;

/// <summary>The wijken and the subjects by every name that a file may use.</summary>
public sealed class KnownAreas(PortalSnapshot portal)
{
    private readonly ILookup<string, NeighbourhoodEntry> _neighbourhoods = portal.Neighbourhoods
        .SelectMany(n => new[] { n.Name, n.Slug, n.Code }.Select(name => (Name: SearchText.Normalize(name), Neighbourhood: n)))
        .Distinct()
        .ToLookup(pair => pair.Name, pair => pair.Neighbourhood);

    private readonly ILookup<string, ThemeEntry> _themes = portal.Themes
        .SelectMany(theme => new[] { theme.Name, theme.Slug }.Select(name => (Name: SearchText.Normalize(name), Theme: theme)))
        .Distinct()
        .ToLookup(pair => pair.Name, pair => pair.Theme);

    public PortalSnapshot Portal => portal;

    public IReadOnlyList<NeighbourhoodEntry> Neighbourhoods(RowFields fields, string column)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return [.. fields.Names(column, _neighbourhoods, SearchText.Normalize, "wijk").OrderBy(n => n.Id)];
    }

    public IReadOnlyList<ThemeEntry> Themes(RowFields fields, string column)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return fields.Names(column, _themes, SearchText.Normalize, "onderwerp");
    }

    /// <summary>
    /// The answer to the question where it is: 'hele stad', 'niet bekend' where that may be, or wijken. Nothing says nothing:
    /// who finishes the draft chooses then.
    /// </summary>
    /// <param name="fields">Of the row.</param>
    /// <param name="column">Where it stands.</param>
    /// <param name="me">A wijkteam only for its own wijken.</param>
    /// <param name="mayBeUnknown">Whether 'niet bekend' is an answer.</param>
    public (string Area, IReadOnlyList<NeighbourhoodEntry> Neighbourhoods) Area(RowFields fields, string column, StaffUser me, bool mayBeUnknown)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(me);
        var (area, found) = SearchText.Normalize(fields.Text(column)) switch
        {
            "hele stad" or "de hele stad" => (AreaQuestion.WholeCity, []),
            "niet bekend" or "onbekend" when mayBeUnknown => (AreaQuestion.UnknownArea, []),
            _ => (AreaQuestion.SomeNeighbourhoods, Neighbourhoods(fields, column)),
        };
        if (!fields.IsWrong(column) && !me.MayChange([.. found.Select(n => n.Id)]))
        {
            fields.Wrong(column, "Noem alleen wijken van uw eigen wijkteam, en ten minste één.");
        }

        return (area, found);
    }
}
