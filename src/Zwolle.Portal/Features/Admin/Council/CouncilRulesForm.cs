using System.Globalization;
using Zwolle.Portal.Data.Council;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Mail;

namespace Zwolle.Portal.Features.Admin.Council;

/// <summary>The questions about how residents reach the council.</summary>
public sealed record CouncilRulesForm
{
    public string? Rhythm { get; set; }

    public string? Steps { get; set; }

    public string? SpeakUntil { get; set; }

    public string? SpeakOnAgenda { get; set; }

    public string? SpeakOffAgenda { get; set; }

    public string? SignaturesSubneighbourhood { get; set; }

    public string? SignaturesNeighbourhood { get; set; }

    public string? SignaturesCity { get; set; }

    public string? MinimumAge { get; set; }

    public string? InitiativeNotes { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? Address { get; set; }

    public string? AgendaUrl { get; set; }

    public string? PetitionUrl { get; set; }

    public IList<LinkInput> Links { get; set; } = [];

    /// <summary>How often the row had been saved when the form was opened; 0: there was none.</summary>
    public int Version { get; set; }

    public static CouncilRulesForm Of(CouncilRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new CouncilRulesForm
        {
            Rhythm = rules.Rhythm,
            Steps = rules.Steps,
            SpeakUntil = FormText.Of(rules.SpeakUntil),
            SpeakOnAgenda = rules.SpeakOnAgenda,
            SpeakOffAgenda = rules.SpeakOffAgenda,
            SignaturesSubneighbourhood = FormText.Of(rules.SignaturesSubneighbourhood),
            SignaturesNeighbourhood = FormText.Of(rules.SignaturesNeighbourhood),
            SignaturesCity = FormText.Of(rules.SignaturesCity),
            MinimumAge = rules.MinimumAge,
            InitiativeNotes = rules.InitiativeNotes,
            Email = rules.Email,
            Phone = rules.Phone,
            Address = rules.Address,
            AgendaUrl = rules.AgendaUrl,
            PetitionUrl = rules.PetitionUrl,
            Links = [.. rules.Links.Select(LinkInput.Of)],
            Version = rules.Version,
        };
    }

    /// <summary>A row to fill; <see cref="ApplyTo"/> gives it its texts.</summary>
    public static CouncilRules NewRow() => new()
    {
        Rhythm = "",
        Steps = "",
        SpeakOnAgenda = "",
        SpeakOffAgenda = "",
        MinimumAge = "",
        Email = "",
        Phone = "",
        Address = "",
        AgendaUrl = "",
        PetitionUrl = "",
    };

    public IReadOnlyList<Problem> Problems(DateOnly today)
    {
        var problems = new List<Problem>();
        problems.CheckText(nameof(Rhythm), Rhythm, "wanneer de raad meestal vergadert", CouncilRules.SentenceMaxLength, isRequired: true);
        problems.CheckText(nameof(Steps), Steps, "hoe de raad beslist", CouncilRules.LinesMaxLength, isRequired: true);
        problems.CheckHour(nameof(SpeakUntil), SpeakUntil, "tot hoe laat aanmelden kan");
        if (FormText.Clean(SpeakUntil) is null)
        {
            problems.Add(new Problem(nameof(SpeakUntil), "Vul in tot hoe laat aanmelden kan."));
        }

        problems.CheckText(nameof(SpeakOnAgenda), SpeakOnAgenda, "de regel voor wat op de agenda staat", CouncilRules.SentenceMaxLength, isRequired: true);
        problems.CheckText(nameof(SpeakOffAgenda), SpeakOffAgenda, "de regel voor wat niet op de agenda staat", CouncilRules.SentenceMaxLength, isRequired: true);
        CheckNumber(nameof(SignaturesSubneighbourhood), SignaturesSubneighbourhood);
        CheckNumber(nameof(SignaturesNeighbourhood), SignaturesNeighbourhood);
        CheckNumber(nameof(SignaturesCity), SignaturesCity);
        problems.CheckText(nameof(MinimumAge), MinimumAge, "hoe oud iemand moet zijn", CouncilRules.SentenceMaxLength, isRequired: true);
        problems.CheckText(nameof(InitiativeNotes), InitiativeNotes, "wat iemand nog meer moet weten", CouncilRules.LinesMaxLength);
        if (!MailAddressRule.IsAddress(FormText.Clean(Email) ?? "") || FormText.Clean(Email)!.Length > CouncilRules.EmailMaxLength)
        {
            problems.Add(new Problem(nameof(Email), "Vul het mailadres van de griffie in."));
        }

        problems.CheckText(nameof(Phone), Phone, "het telefoonnummer van de griffie", CouncilRules.PhoneMaxLength, isRequired: true);
        problems.CheckText(nameof(Address), Address, "waar een brief heen gaat", CouncilRules.SentenceMaxLength, isRequired: true);
        CheckWeb(nameof(AgendaUrl), AgendaUrl);
        CheckWeb(nameof(PetitionUrl), PetitionUrl);
        LinkInput.Check(Links, today, problems);
        return problems;

        void CheckNumber(string field, string? text)
        {
            if (Number(text) is null)
            {
                problems.Add(new Problem(field, $"Vul een heel getal in, van 1 tot {DutchText.Number(CouncilRules.MostSignatures)}."));
            }
        }

        void CheckWeb(string field, string? text)
        {
            problems.CheckText(field, text, "het webadres", ExternalLink.UrlMaxLength);
            if (!LinkInput.IsWebAddress(text))
            {
                problems.Add(new Problem(field, "Vul een heel webadres in, dat begint met https://."));
            }
        }
    }

    /// <summary>Puts what is typed into the row, except the sources; the form has no problems.</summary>
    public void ApplyTo(CouncilRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        rules.Rhythm = FormText.Clean(Rhythm)!;
        rules.Steps = FormText.Clean(Steps)!;
        rules.SpeakUntil = FormText.Hour(SpeakUntil)!.Value;
        rules.SpeakOnAgenda = FormText.Clean(SpeakOnAgenda)!;
        rules.SpeakOffAgenda = FormText.Clean(SpeakOffAgenda)!;
        rules.SignaturesSubneighbourhood = Number(SignaturesSubneighbourhood)!.Value;
        rules.SignaturesNeighbourhood = Number(SignaturesNeighbourhood)!.Value;
        rules.SignaturesCity = Number(SignaturesCity)!.Value;
        rules.MinimumAge = FormText.Clean(MinimumAge)!;
        rules.InitiativeNotes = FormText.Clean(InitiativeNotes) ?? "";
        rules.Email = FormText.Clean(Email)!;
        rules.Phone = FormText.Clean(Phone)!;
        rules.Address = FormText.Clean(Address)!;

        // What is known of a former address goes, as everywhere (IOutsideLink); this row has two of them.
        var (agenda, petition) = (FormText.Clean(AgendaUrl)!, FormText.Clean(PetitionUrl)!);
        (rules.AgendaUrl, rules.AgendaGoneSince) = (agenda, agenda == rules.AgendaUrl ? rules.AgendaGoneSince : null);
        (rules.PetitionUrl, rules.PetitionGoneSince) = (petition, petition == rules.PetitionUrl ? rules.PetitionGoneSince : null);
    }

    public IReadOnlyList<FormPart> Describe() =>
    [
        new("Wanneer de raad vergadert", Rhythm ?? ""),
        new("Hoe de raad beslist", Steps ?? ""),
        new("Aanmelden tot", SpeakUntil ?? ""),
        new("Op de agenda", SpeakOnAgenda ?? ""),
        new("Niet op de agenda", SpeakOffAgenda ?? ""),
        new("Handtekeningen: buurt", SignaturesSubneighbourhood ?? ""),
        new("Handtekeningen: wijk", SignaturesNeighbourhood ?? ""),
        new("Handtekeningen: gemeente", SignaturesCity ?? ""),
        new("Leeftijd", MinimumAge ?? ""),
        new("Meer over het burgerinitiatief", InitiativeNotes ?? ""),
        new("Mailadres", Email ?? ""),
        new("Telefoon", Phone ?? ""),
        new("Postadres", Address ?? ""),
        new("Agenda van de raad", AgendaUrl ?? ""),
        new("Loket voor petities", PetitionUrl ?? ""),
        new("Bronnen", string.Join("; ", LinkInput.Describe(Links).Select(part => part.Text))),
    ];

    private static int? Number(string? text) =>
        int.TryParse(FormText.Clean(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= CouncilRules.MostSignatures ? number : null;
}

public sealed record CouncilRulesPage(CouncilRulesForm Form, IReadOnlyList<Problem> Problems, IReadOnlyList<Conflict> Conflicts, bool MayChange);
