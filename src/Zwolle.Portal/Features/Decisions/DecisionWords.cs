using System.Globalization;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Decisions;

/// <summary>How bodies and outcomes are called on the page, and in the address.</summary>
public static class DecisionWords
{
    public static readonly IReadOnlyList<DecisionBody> Bodies = [DecisionBody.Council, DecisionBody.Executive, DecisionBody.Municipality];

    /// <summary>What is decided first, then what is not.</summary>
    public static readonly IReadOnlyList<DecisionOutcome> Outcomes =
    [
        DecisionOutcome.Adopted, DecisionOutcome.Rejected, DecisionOutcome.Deferred, DecisionOutcome.Discussed, DecisionOutcome.Informed,
        DecisionOutcome.Announced, DecisionOutcome.Unknown,
    ];

    public static string Text(this DecisionBody body) => body switch
    {
        DecisionBody.Council => "Gemeenteraad",
        DecisionBody.Executive => "College",
        _ => "Gemeente",
    };

    /// <summary>Who that is, for somebody who reads the word for the first time.</summary>
    public static string Explanation(this DecisionBody body) => body switch
    {
        DecisionBody.Council => "De gemeenteraad: de mensen die u kiest. Zij nemen de grote besluiten.",
        DecisionBody.Executive => "Het college: de burgemeester en de wethouders. Zij besturen de stad van dag tot dag.",
        _ => "De bron zegt 'de gemeente', en niet of het de gemeenteraad of het college was.",
    };

    /// <summary>The word in the address.</summary>
    public static string Slug(this DecisionBody body) => body switch
    {
        DecisionBody.Council => "raad",
        DecisionBody.Executive => "college",
        _ => "gemeente",
    };

    public static string Text(this DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Adopted => "Aangenomen",
        DecisionOutcome.Rejected => "Afgewezen",
        DecisionOutcome.Deferred => "Uitgesteld",
        DecisionOutcome.Discussed => "Besproken, geen besluit",
        DecisionOutcome.Informed => "Meegedeeld",
        DecisionOutcome.Announced => "Aangekondigd",
        _ => "Besproken, uitkomst niet bekend",
    };

    /// <summary>What the outcome means for somebody who reads the word for the first time.</summary>
    public static string Explanation(this DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Adopted => "Dit is besloten.",
        DecisionOutcome.Rejected => "Dit gaat niet door.",
        DecisionOutcome.Deferred => "Dit komt later terug (aangehouden).",
        DecisionOutcome.Discussed => "Er is over gepraat. Een besluit hoorde daar niet bij.",
        DecisionOutcome.Informed => "Er viel niets te besluiten. Het college vertelde hoe het staat.",
        DecisionOutcome.Announced => "Dit staat op de agenda, of is aangekondigd. Er is nog niet over besloten, voor zover wij weten.",
        _ => "Onze bronnen zeggen niet of dit is aangenomen. Kijk in het stuk van de gemeente.",
    };

    /// <summary>The word in the address.</summary>
    public static string Slug(this DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Adopted => "aangenomen",
        DecisionOutcome.Rejected => "afgewezen",
        DecisionOutcome.Deferred => "uitgesteld",
        DecisionOutcome.Discussed => "besproken",
        DecisionOutcome.Informed => "meegedeeld",
        DecisionOutcome.Announced => "aangekondigd",
        _ => "onbekend",
    };

    /// <summary>'5 juli 2021', 'november 2018', 'datum niet bekend'</summary>
    public static string Day(ApproximateDate? date) => date is null ? "datum niet bekend" : DutchText.Approximate(date);

    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>What really was decided, one way or the other.</summary>
    public static bool IsDecided(this DecisionOutcome outcome) => outcome is DecisionOutcome.Adopted or DecisionOutcome.Rejected;
}
