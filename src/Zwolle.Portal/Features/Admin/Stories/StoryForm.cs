using System.Text.Json.Serialization;
using Zwolle.Portal.Data.Stories;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Stories;

/// <summary>What a resident tells, as a colleague writes it down.</summary>
public sealed record StoryForm : ContentForm
{
    public string? Title { get; set; }

    public string? Summary { get; set; }

    public string? Body { get; set; }

    public string? Teller { get; set; }

    public string? ToldOn { get; set; }

    /// <summary>The day on which who tells it agreed to this text; without it nothing is published.</summary>
    public string? AgreedOn { get; set; }

    /// <summary>'wijken' or 'stad'.</summary>
    public string? Area { get; set; }

    public IList<string> Neighbourhoods { get; set; } = [];

    /// <summary>Key of the initiative that it tells of; empty for none.</summary>
    public string? Initiative { get; set; }

    [JsonIgnore]
    public override IReadOnlyList<int> NeighbourhoodIds => AreaQuestion.Ids(Area, Neighbourhoods);

    /// <summary>What must be mended before residents may see it.</summary>
    /// <param name="today">Neither day may be later.</param>
    /// <param name="isExample">Nobody told it, so nobody can agree.</param>
    public IReadOnlyList<Problem> Problems(DateOnly today, bool isExample)
    {
        var problems = new List<Problem>();
        problems.CheckText(nameof(Title), Title, "een titel", Story.TitleMaxLength, isRequired: true);
        problems.CheckText(nameof(Summary), Summary, "een samenvatting", Story.SummaryMaxLength, isRequired: true);
        problems.CheckText(nameof(Body), Body, "het verhaal", Story.BodyMaxLength, isRequired: true);
        problems.CheckPictures(nameof(Body), Body);
        problems.CheckText(nameof(Teller), Teller, "wie het vertelt", Story.TellerMaxLength, isRequired: true);
        problems.CheckDay(nameof(ToldOn), ToldOn, "de dag waarop het verteld is");
        problems.CheckDay(nameof(AgreedOn), AgreedOn, "de dag van het akkoord");
        var (told, agreed) = (FormText.Day(ToldOn), FormText.Day(AgreedOn));
        if (told > today)
        {
            problems.Add(new Problem(nameof(ToldOn), "Deze dag moet nog komen."));
        }

        if (FormText.Clean(AgreedOn) is null && !isExample)
        {
            problems.Add(new Problem(nameof(AgreedOn), "Laat eerst degene die het vertelt deze tekst lezen. Vul dan in wanneer die akkoord ging."));
        }
        else if (agreed > today)
        {
            problems.Add(new Problem(nameof(AgreedOn), "Deze dag moet nog komen."));
        }

        if (agreed < told)
        {
            problems.Add(new Problem(nameof(AgreedOn), "Het akkoord kan niet van eerder zijn dan het verhaal."));
        }

        AreaQuestion.Check(problems, Area, NeighbourhoodIds, AreaQuestion.KnownChoices);
        return problems;
    }
}
