namespace Zwolle.Portal.Features.Newsletter;

/// <summary>One thing that a newsletter tells.</summary>
/// <param name="Section">Heading under which it stands: 'Besluiten'.</param>
/// <param name="Title">What it is called; the words of its link.</param>
/// <param name="Text">A few sentences, as plain text.</param>
/// <param name="Path">Its address on this site. Items with the same one are told once.</param>
/// <param name="NeighbourhoodCodes">Codes of the wijken that it is about; none: the whole city, unless <paramref name="IsAreaUnknown"/>.</param>
/// <param name="ThemeSlugs">Its subjects; with none it is for everybody, whatever they chose.</param>
/// <param name="Longitude">Of its exact place, in degrees; null with <paramref name="Latitude"/> when that is not known.</param>
/// <param name="Latitude">See <paramref name="Longitude"/>.</param>
/// <param name="Date">The newest stands first.</param>
/// <param name="IsAreaUnknown">Our sources don't say where it is: no wijken is not the whole city then. Newsletters of before have no such field.</param>
public sealed record MailingItem(
    string Section,
    string Title,
    string Text,
    string Path,
    IReadOnlyList<string> NeighbourhoodCodes,
    IReadOnlyList<string> ThemeSlugs,
    double? Longitude,
    double? Latitude,
    DateOnly Date,
    bool IsAreaUnknown = false)
{
    public bool IsWholeCity => NeighbourhoodCodes.Count == 0 && !IsAreaUnknown;

    public bool IsPlaceUnknown => NeighbourhoodCodes.Count == 0 && IsAreaUnknown;
}

/// <summary>What a reader chose, in the words of the items. Nothing is everything.</summary>
/// <param name="Neighbourhoods">Codes of wijken.</param>
/// <param name="Themes">Slugs of subjects.</param>
/// <param name="Near">A point with the distance in metres, and the code of the wijk in which it lies.</param>
public sealed record MailingReader(IReadOnlyCollection<string> Neighbourhoods, IReadOnlyCollection<string> Themes, NearPoint? Near)
{
    public static readonly MailingReader Everything = new([], [], null);
}

public sealed record NearPoint(double Longitude, double Latitude, int Distance, string? Neighbourhood);
