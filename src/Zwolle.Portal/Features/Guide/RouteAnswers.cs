using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data.Guide;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Guide;

/// <summary>What somebody answered about an idea, and which tasks are done. All of it stands in the address: nothing is kept here.</summary>
public sealed record RouteAnswers
{
    private const int MostDone = 200;

    /// <summary>Their answers are words of <see cref="GuideConditions"/>.</summary>
    public static IReadOnlyList<RadioQuestion> Questions { get; } =
    [
        new("wat", "Wat wilt u doen?", GuideWords.Themes),
        new("met", "Met wie doet u het?", GuideWords.Who),
        new("groot", "Hoe groot is het?",
        [
            ("klein", "Klein: een dag, of een paar spullen"), ("middel", "Gewoon: onze straat merkt het"), ("groot", "Groot: veel mensen merken het"),
        ]),
        new("grond", "Op wiens grond?",
        [
            ("eigen", "Op mijn eigen grond"), ("gemeente", "Op straat, in een park of ander groen"), ("ander", "Op grond van iemand anders"),
            ("binnen", "Binnen, in een gebouw"), ("onbekend", "Dat weet ik niet"),
        ]),
        new("duur", "Hoe lang blijft het?",
        [
            ("tijdelijk", "Het is een keer, of een tijdje"), ("blijvend", "Het blijft"),
        ]),
    ];

    [FromQuery(Name = "wat")]
    public string? What { get; init; }

    [FromQuery(Name = "wijk")]
    public string? Neighbourhood { get; init; }

    [FromQuery(Name = "met")]
    public string? With { get; init; }

    [FromQuery(Name = "groot")]
    public string? Size { get; init; }

    [FromQuery(Name = "grond")]
    public string? Ground { get; init; }

    [FromQuery(Name = "duur")]
    public string? Time { get; init; }

    /// <summary>Keys of the tasks that are done.</summary>
    [FromQuery(Name = "klaar")]
    public IReadOnlyList<string>? Done { get; init; }

    /// <summary>The answers as words of <see cref="GuideConditions"/>.</summary>
    public IReadOnlyList<string> Words => [.. Questions.Select(question => Answer(question.Name)).OfType<string>().Where(word => word.Length > 0)];

    /// <summary>Nothing was answered about the idea itself.</summary>
    public bool IsEmpty => Words.Count == 0;

    /// <summary>What was answered to a question; null for nothing.</summary>
    public string? Answer(string name) => name switch
    {
        "wat" => What,
        "met" => With,
        "groot" => Size,
        "grond" => Ground,
        "duur" => Time,
        _ => null,
    };

    /// <summary>The answers in the words of the form.</summary>
    public IReadOnlyList<string> Describe() =>
        [.. Questions.SelectMany(question => question.Choices.Where(choice => choice.Word == Answer(question.Name))).Select(choice => choice.Text)];

    public string ToQuery() => QueryText.Of(
    [
        ("wat", What), ("wijk", Neighbourhood), ("met", With), ("groot", Size), ("grond", Ground), ("duur", Time),
        .. (Done ?? []).Select(key => ("klaar", (string?)key)),
    ]);

    /// <summary>What names a task in the address: it stays when tasks are added or moved.</summary>
    public static string KeyOf(GuideStep step, GuideTask task)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(task);
        return $"{step.Slug}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(task.Text)).AsSpan(0, 3))}";
    }

    /// <summary>The answers that mean something; what does not is left out and told.</summary>
    public (RouteAnswers Answers, IReadOnlyList<Problem> Problems) Check(PortalSnapshot portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var problems = new List<Problem>();
        var known = this with
        {
            What = Known("wat"),
            With = Known("met"),
            Size = Known("groot"),
            Ground = Known("grond"),
            Time = Known("duur"),
            Neighbourhood = portal.ReadNeighbourhood(Neighbourhood, problems)?.Slug,
            Done = [.. (Done ?? []).Where(key => key is { Length: > 0 and <= 100 }).Distinct(StringComparer.Ordinal).Take(MostDone)],
        };
        return (known, problems);

        string? Known(string name)
        {
            var answer = Answer(name);
            if (string.IsNullOrEmpty(answer) || Questions.Any(question => question.Name == name && question.Choices.Any(choice => choice.Word == answer)))
            {
                return string.IsNullOrEmpty(answer) ? null : answer;
            }

            problems.Add(new Problem(name, "Dit antwoord kennen wij niet. Kies een antwoord uit de lijst."));
            return null;
        }
    }
}
