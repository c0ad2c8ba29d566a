using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Council;

/// <summary>A letter to the council about a plan. What stands between square brackets is for who sends it.</summary>
/// <param name="Subject">Also of the mail.</param>
/// <param name="Address">To whom, line by line.</param>
/// <param name="Paragraphs">From greeting to signature; a paragraph may have line breaks.</param>
public sealed record CouncilLetter(string Subject, IReadOnlyList<string> Address, IReadOnlyList<string> Paragraphs)
{
    public static CouncilLetter About(CouncilPlanPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var wijk = page.Portal.ByIds(page.Plan.NeighbourhoodIds) is [var only] ? only.Name : null;
        return new CouncilLetter(
            $"Plan: {page.Plan.Title}",
            ["Aan de gemeenteraad van Zwolle", .. page.Rules is { } rules ? new[] { DutchText.FullStop(rules.Address).TrimEnd('.') } : []],
            [
                "Geachte leden van de gemeenteraad,",
                $"Ik schrijf u over het plan '{page.Plan.Title}'.",
                $"[Zeg in één zin wie u bent. Bijvoorbeeld: ik woon in {wijk ?? "Zwolle"}.]",
                "[Schrijf wat het plan voor u betekent. Wat vindt u goed? Wat moet anders, en waarom?]",
                "Ik vraag u om [schrijf wat u de raad vraagt te doen].",
                "[Wilt u het zelf komen zeggen? Laat deze zin staan: Ik wil hierover spreken in uw vergadering van (datum).]",
                "Met vriendelijke groet,",
                "[uw naam]\n[uw adres of mailadres, als u antwoord wilt]",
            ]);
    }

    public string Body => string.Join("\n\n", Paragraphs);

    /// <summary>Opens the letter in somebody's own mail program; it goes nowhere else (RFC 6068).</summary>
    public string MailLink(string email) =>
        $"mailto:{Uri.EscapeDataString(email).Replace("%40", "@", StringComparison.Ordinal)}?subject={Uri.EscapeDataString(Subject)}&body={Uri.EscapeDataString(Body.ReplaceLineEndings("\r\n"))}";
}
