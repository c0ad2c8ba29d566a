using Zwolle.Portal.Features.Admin.Revisions;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>The question where something is, as <c>_PlaceFields.cshtml</c> asks it.</summary>
/// <param name="Form">The form.</param>
/// <param name="Frame">Its frame.</param>
/// <param name="Choices">What its fields can choose from.</param>
public sealed record PlacePart(IPlacedForm Form, EditFrame Frame, FormChoices Choices)
{
    public string Label { get; init; } = "Waar precies?";

    public string? Hint { get; init; } = "Alleen als de bron een plek noemt.";

    public string Shown { get; init; } = "op de kaart en bij 'Waar?' op de pagina.";

    /// <summary>A name for a new place.</summary>
    public string Example { get; init; } = "Park de Wezenlanden";

    /// <summary>It is about the wijken where it is; a meeting may be held elsewhere.</summary>
    public bool IsAboutItsPlace { get; init; } = true;
}

/// <summary>Where a place is, as <c>_Shape.cshtml</c> asks it.</summary>
/// <param name="Shape">What is filled in.</param>
/// <param name="Prefix">What stands before the names of the fields.</param>
/// <param name="Frame">The frame of the form.</param>
/// <param name="Subneighbourhoods">The buurten to choose from; empty where the form asks for a buurt itself.</param>
public sealed record ShapePart(ShapeInput Shape, string Prefix, EditFrame Frame, IReadOnlyList<Choice> Subneighbourhoods);
