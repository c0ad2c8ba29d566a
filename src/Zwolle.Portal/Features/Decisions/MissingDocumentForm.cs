using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Decisions;

/// <summary>What a resident misses. No record: whoever logs the arguments of an action gets the name of this class.</summary>
public sealed class MissingDocumentForm
{
    /// <summary>Also the id of the button that sends; the problems about time lead to it.</summary>
    public const string Button = "verstuur";

    private const string TextField = "stuk";

    [FromForm(Name = TextField)]
    public string? Text { get; set; }

    /// <summary>The page from which the form was opened; anything else counts as none.</summary>
    [FromForm(Name = DecisionLinks.MissingAboutName)]
    public string? About { get; set; }

    /// <summary>Nobody sees this field; programs that fill in everything do.</summary>
    [FromForm(Name = "onderwerp2")]
    public string? Trap { get; set; }

    /// <summary>See <see cref="FormStamp"/>.</summary>
    [FromForm(Name = "formulier")]
    public string? Stamp { get; set; }

    public IReadOnlyList<Problem> Problems()
    {
        var problems = new List<Problem>();
        var text = TypedText.Clean(Text);
        if (text is null)
        {
            problems.Add(new Problem(TextField, "Vertel welk stuk u mist."));
        }
        else if (text.Length < MissingDocument.TextMinLength || text.Count(char.IsLetter) < MissingDocument.TextMinLength / 2)
        {
            problems.Add(new Problem(TextField, $"Vertel iets meer over wat u mist. Gebruik minstens {MissingDocument.TextMinLength} tekens."));
        }

        problems.CheckText(TextField, text, "uw vraag", MissingDocument.TextMaxLength);
        return problems;
    }
}

/// <summary>The form, as it is shown.</summary>
/// <param name="Form">What is filled in.</param>
/// <param name="Stamp">See <see cref="FormStamp"/>.</param>
/// <param name="Problems">What is wrong with it.</param>
/// <param name="About">The page from which it was opened; null for none.</param>
/// <param name="Clerk">Whom to ask for an answer; null when we don't know.</param>
public sealed record MissingDocumentPage(MissingDocumentForm Form, string Stamp, IReadOnlyList<Problem> Problems, MissingDocumentSubject? About, ClerkContact? Clerk);

/// <summary>A decision or plan of this site.</summary>
public sealed record MissingDocumentSubject(string Path, string Title);

/// <summary>How one reaches the griffie, as residents read it at the contacts.</summary>
public sealed record ClerkContact(string Title, string? Phone, string? Email, string? Address);

/// <summary>What is shown once it is sent.</summary>
/// <param name="Clerk">Whom to ask for an answer; null when we don't know.</param>
public sealed record MissingDocumentReceived(ClerkContact? Clerk);

/// <summary>Says that something was really sent. It travels sealed and for ten minutes only, so that its page tells nobody else so.</summary>
public sealed record MissingDocumentReceipt(DateTime At)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private const string Purpose = "MissingDocument.Receipt";

    public string Seal(SealedValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Seal(this, Life, Purpose);
    }

    public static bool IsOne(SealedValues values, string? text)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Open<MissingDocumentReceipt>(text, Purpose) is not null;
    }
}
