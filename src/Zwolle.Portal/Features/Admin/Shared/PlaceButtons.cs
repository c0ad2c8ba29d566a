using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>What came of a button that changes a form only.</summary>
/// <param name="Button">The button, as in <see cref="EditCommand"/>.</param>
/// <param name="Says">What it did, in a sentence; null when it did nothing.</param>
/// <param name="Problem">Why it did nothing.</param>
public sealed record ButtonAnswer(string Button, string? Says, Problem? Problem = null);

/// <summary>The buttons beside a place that change the form and save nothing, so that they work without JavaScript.</summary>
public sealed class PlaceButtons(AddressPoints addresses, PlaceFields places)
{
    /// <returns>Null when the button is another one.</returns>
    public async Task<ButtonAnswer?> PressAsync(IPlacedForm form, string? button, StaffUser me, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        switch (button)
        {
            case EditCommand.FindAddress:
                var (shape, answer) = await FindAsync(form.NewPlaceShape, form.NewPlaceAddress, nameof(IPlacedForm.NewPlaceAddress), cancellation);
                form.NewPlaceShape = shape;
                return answer;
            case EditCommand.TakeNeighbourhoods:
                return await TakeNeighbourhoodsAsync(form, me);
            default:
                return null;
        }
    }

    /// <summary>Puts the point of an address into the shape.</summary>
    /// <param name="shape">As it is in the form.</param>
    /// <param name="address">As typed.</param>
    /// <param name="field">The field of the address.</param>
    /// <param name="cancellation">Of the request.</param>
    public async Task<(ShapeInput Shape, ButtonAnswer Answer)> FindAsync(ShapeInput shape, string? address, string field, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var found = await addresses.FindAsync(address, cancellation);
        return found.Point is var (longitude, latitude)
            ? (shape with { Precision = ShapeInput.Point, Longitude = ShapeInput.Text(longitude), Latitude = ShapeInput.Text(latitude) }, new ButtonAnswer(EditCommand.FindAddress, found.Says))
            : (shape, new ButtonAnswer(EditCommand.FindAddress, null, new Problem(field, found.Says)));
    }

    /// <summary>Ticks the wijken in which the place lies. A wijkteam ticks its own only.</summary>
    private async Task<ButtonAnswer> TakeNeighbourhoodsAsync(IPlacedForm form, StaffUser me)
    {
        var lies = await places.NeighbourhoodsAsync(form);
        var mine = lies.Where(n => me.MayChange([n.Id])).ToList();
        if (mine.Count == 0)
        {
            return new(EditCommand.TakeNeighbourhoods, null, new Problem(nameof(IPlacedForm.Location), lies.Count == 0
                ? "Wij weten niet in welke wijk de plek ligt. Kies een plek, of teken er een."
                : $"De plek ligt in {DutchText.List([.. lies.Select(n => n.Name)])}. Dat is geen wijk van uw wijkteam."));
        }

        var added = mine.Where(n => !form.NeighbourhoodIds.Contains(n.Id)).ToList();
        var before = form.NeighbourhoodIds;
        form.Area = AreaQuestion.SomeNeighbourhoods;
        form.Neighbourhoods = FormText.Of([.. before, .. added.Select(n => n.Id)]);
        return new(EditCommand.TakeNeighbourhoods, added.Count == 0
            ? $"De plek ligt in {DutchText.List([.. mine.Select(n => n.Name)])}. Dat stond er al."
            : $"Overgenomen: {DutchText.List([.. added.Select(n => n.Name)])}. Bewaar daarna.");
    }
}
