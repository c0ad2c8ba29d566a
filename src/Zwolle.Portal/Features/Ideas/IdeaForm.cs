using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Mail;

namespace Zwolle.Portal.Features.Ideas;

/// <summary>What was filled in. No record: whoever logs the arguments of an action gets the name of this class.</summary>
public sealed class IdeaForm
{
    public const string ByMail = "mail";
    public const string ByPhone = "bellen";
    public const string Myself = "zelf";

    /// <summary>Value of the button that sends; any other shows what is like it first.</summary>
    public const string SendIt = "verstuur";

    /// <summary>Value of the button that goes back to the fields.</summary>
    public const string ChangeIt = "verander";

    public static IReadOnlyList<(string Word, string Text)> Ways { get; } =
        [(ByMail, "Mail mij"), (ByPhone, "Bel mij"), (Myself, "Geen bericht: ik kijk zelf, met een code")];

    [FromForm(Name = "idee")]
    public string? Text { get; set; }

    [FromForm(Name = "wijk")]
    public string? Neighbourhood { get; set; }

    [FromForm(Name = "plek")]
    public string? Place { get; set; }

    /// <summary>Of the point on the map, as a script writes it: '6.09'. Empty for none.</summary>
    [FromForm(Name = "lengte")]
    public string? Longitude { get; set; }

    [FromForm(Name = "breedte")]
    public string? Latitude { get; set; }

    public bool HasPoint => !string.IsNullOrEmpty(Longitude) || !string.IsNullOrEmpty(Latitude);

    [FromForm(Name = "antwoord")]
    public string? Way { get; set; }

    [FromForm(Name = "naam")]
    public string? Name { get; set; }

    [FromForm(Name = "mail")]
    public string? Email { get; set; }

    [FromForm(Name = "telefoon")]
    public string? Phone { get; set; }

    /// <summary>Nobody sees this field; programs that fill in everything do.</summary>
    [FromForm(Name = "onderwerp2")]
    public string? Trap { get; set; }

    /// <summary>See <see cref="FormStamp"/>.</summary>
    [FromForm(Name = "formulier")]
    public string? Stamp { get; set; }

    [FromForm(Name = "actie")]
    public string? Action { get; set; }

    /// <summary>What was told, and what is wrong with it; of what is wrong nothing is told.</summary>
    public (NewIdea? Idea, IReadOnlyList<Problem> Problems) Check(PortalSnapshot portal, NeighbourhoodAreas areas)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentNullException.ThrowIfNull(areas);
        var problems = new List<Problem>();
        var text = TypedText.Clean(Text);
        if (text is null)
        {
            problems.Add(new Problem("idee", "Vertel wat uw idee is."));
        }
        else if (text.Length < Idea.TextMinLength || text.Count(char.IsLetter) < Idea.TextMinLength / 2)
        {
            problems.Add(new Problem("idee", $"Vertel iets meer over uw idee. Gebruik minstens {Idea.TextMinLength} tekens."));
        }

        problems.CheckText("idee", text, "uw idee", Idea.TextMaxLength);
        problems.CheckText("plek", Place, "de plek", Idea.PlaceMaxLength);
        var neighbourhood = portal.ReadNeighbourhood(Neighbourhood, problems);
        var point = Point();
        var around = point is { } at ? areas.At(portal, at.Longitude, at.Latitude) : null;
        if (HasPoint && around is null)
        {
            problems.Add(new Problem("plek", "Het punt op de kaart ligt niet in Zwolle. Kies een ander punt, of haal het weg."));
        }

        var contact = Contact(problems);
        return (problems.Count > 0 ? null : new NewIdea(text!, (neighbourhood ?? around)?.Id, TypedText.Clean(Place), point, contact), problems);
    }

    /// <summary>With the invariant culture: a point on a map knows no Dutch.</summary>
    private (double Longitude, double Latitude)? Point() =>
        double.TryParse(Longitude, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var longitude)
        && double.TryParse(Latitude, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var latitude)
        && Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90
            ? (longitude, latitude)
            : null;

    /// <summary>Only what is needed for the chosen way of answering; null when the sender looks for the answer.</summary>
    private NewContact? Contact(List<Problem> problems)
    {
        if (Way is not (ByMail or ByPhone or Myself))
        {
            problems.Add(new Problem("antwoord", "Kies hoe u het antwoord wilt krijgen."));
            return null;
        }

        if (Way == Myself)
        {
            return null;
        }

        var (name, email, phone) = (TypedText.Clean(Name), TypedText.Clean(Email), TypedText.Clean(Phone));
        problems.CheckText("naam", name, "uw naam", IdeaContact.NameMaxLength);
        if (name?.Any(char.IsControl) == true)
        {
            problems.Add(new Problem("naam", "Vul uw naam in op één regel."));
        }

        if (Way == ByMail)
        {
            if (!MailAddressRule.IsAddress(email))
            {
                problems.Add(new Problem("mail", email is null ? "Vul uw mailadres in. Of kies dat wij u bellen." : "Dit is geen mailadres. Vul het zo in: naam@voorbeeld.nl."));
            }

            return new NewContact(name, email, null);
        }

        if (!IsPhone(phone))
        {
            problems.Add(new Problem("telefoon", phone is null ? "Vul uw telefoonnummer in. Of kies dat wij u mailen." : "Dit is geen telefoonnummer. Vul alle cijfers in, met het kengetal."));
        }

        return new NewContact(name, null, phone);
    }

    private static bool IsPhone(string? text) =>
        text is { Length: <= IdeaContact.PhoneMaxLength }
        && text.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '+' or '(' or ')' or '.')
        && text.Count(char.IsAsciiDigit) is >= 10 and <= 15;
}

/// <summary>An idea that may be stored. A class, as the form is.</summary>
public sealed class NewIdea(string text, int? neighbourhoodId, string? place, (double Longitude, double Latitude)? point, NewContact? contact)
{
    public string Text => text;

    public int? NeighbourhoodId => neighbourhoodId;

    public string? Place => place;

    public (double Longitude, double Latitude)? Point => point;

    public NewContact? Contact => contact;
}

/// <summary>Whom to answer, and how.</summary>
public sealed class NewContact(string? name, string? email, string? phone)
{
    public string? Name => name;

    public string? Email => email;

    public string? Phone => phone;
}

/// <summary>Somebody who wants to see what became of an idea.</summary>
public sealed class FollowForm
{
    [FromForm(Name = "code")]
    public string? Code { get; set; }
}
