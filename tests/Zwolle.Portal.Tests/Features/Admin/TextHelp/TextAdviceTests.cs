using Zwolle.Portal.Features.Admin.TextHelp;

namespace Zwolle.Portal.Tests.Features.Admin.TextHelp;

/// <summary>One kind of remark at a time: what it finds, what it says, and what it leaves alone.</summary>
public sealed class TextAdviceTests
{
    [Theory]
    [InlineData("Indien u wilt, komt u langs.", "Indien", "als")]
    [InlineData("Het plan is ten behoeve van de buurt.", "ten behoeve van", "voor")]
    [InlineData("De avond vindt morgen in De Terp plaats.", "vindt morgen in De Terp plaats", "is, gebeuren")]
    [InlineData("U dient het formulier zelf in te vullen en op te sturen.", "dient het formulier zelf in te", "moet")]
    [InlineData("Dit plan is gerealiseerd met steun.", "gerealiseerd", "maken, bouwen")]
    public void GovernmentWord_Found_HasAPlainerOne(string text, string words, string proposal) =>
        Assert.Equal((words, proposal), One(text, RemarkKind.GovernmentWord));

    [Theory]
    [InlineData("Lees de Nota Mobiliteit.")]
    [InlineData("Stuur een reactie (zienswijze) naar ons.")]
    [InlineData("In de wet heet dat een 'zienswijze'.")]
    [InlineData("U dient een aanvraag in bij de balie. Daar helpen zij u.")]
    public void GovernmentWord_NameExplainedOrQuoted_IsLeftAlone(string text) => Assert.DoesNotContain(Check(text), remark => remark.Kind == RemarkKind.GovernmentWord);

    /// <summary>Its words are for who does not see it, and its address for nobody.</summary>
    [Fact]
    public void Picture_IsNoPartOfTheText() => Assert.Empty(Check(
        "Wij maken een park.\n\n![Indien u hier klikt wordt ten behoeve van de APV een zienswijze geïmplementeerd door ons en door jou met heel veel andere woorden erbij](/bestanden/0123456789abcdef0123456789abcdef-800x600.webp) *Beeld: gemeente Zwolle*\n\nKomt u ook?"));

    [Theory]
    [InlineData("De weg wordt in mei opgehoogd.", "wordt in mei opgehoogd")]
    [InlineData("Het plan moet nog worden besproken.", "worden besproken")]
    [InlineData("Wij horen wanneer het riool aangelegd wordt.", "aangelegd wordt")]
    [InlineData("De bomen zijn gisteren geplant.", "zijn gisteren geplant")]
    [InlineData("Er wordt veel gepraat.", "wordt veel gepraat")]
    [InlineData("Morgen wordt er feest.", "wordt")]
    public void Passive_Found(string text, string words) => Assert.Contains(words, One(text, RemarkKind.Passive).Words, StringComparison.Ordinal);

    [Theory]
    [InlineData("De aannemer is begonnen.")]
    [InlineData("De school is verhuisd en de winkel is gesloten.")]
    [InlineData("Bewoners hebben gevraagd om een bank. De buurt is groot.")]
    [InlineData("De straat wordt breder en het plein wordt groen.")]
    [InlineData("Het is een vernieuwd plein.")]
    [InlineData("Er was eerst betaald parkeren.")]
    [InlineData("De winkel is overgegaan en de eigenaar is weggebleven.")]
    [InlineData("Dit is vier jaar geleden.")]
    [InlineData("De gemeente is de baas van het gebied.")]
    [InlineData("Het is goed dat u hebt gebeld.")]
    public void Passive_Active_IsLeftAlone(string text) => Assert.DoesNotContain(Check(text), remark => remark.Kind == RemarkKind.Passive);

    [Theory]
    [InlineData("Kom i.v.m. de drukte op tijd.", "i.v.m.", "vanwege")]
    [InlineData("Neem bijv. een tas mee.", "bijv.", "bijvoorbeeld")]
    [InlineData("De APV zegt dat.", "APV", null)]
    [InlineData("Vraag het de VTH-afdeling.", "VTH", null)]
    [InlineData("De Wmo helpt.", "Wmo", null)]
    public void Abbreviation_Unexplained_IsFound(string text, string words, string? proposal) => Assert.Equal((words, proposal), One(text, RemarkKind.Abbreviation));

    [Theory]
    [InlineData("De Algemene Plaatselijke Verordening (APV) zegt dat. De APV is streng.")]
    [InlineData("De APV (de regels van de stad) zegt dat.")]
    [InlineData("Neem de trein van de NS naar Zwolle.")]
    [InlineData("LET OP: GLAD WEGDEK")]
    [InlineData("Kijk op zwolle.nl. Daar staat het zo.")]
    [InlineData("Dat is het huis van J.P. Voorbeeld.")]
    public void Abbreviation_KnownOrExplained_IsLeftAlone(string text) => Assert.DoesNotContain(Check(text), remark => remark.Kind == RemarkKind.Abbreviation);

    [Theory]
    [InlineData("Klik hier voor meer.", "Klik hier")]
    [InlineData("Lees [hier](https://voorbeeld.example/a) meer.", "[hier]")]
    [InlineData("Zie https://voorbeeld.example/a/b.html.", "https://voorbeeld.example/a/b.html")]
    [InlineData("Zie [www.voorbeeld.example](https://voorbeeld.example).", "[www.voorbeeld.example]")]
    public void BareLink_Found(string text, string words) => Assert.Equal(words, One(text, RemarkKind.BareLink).Words);

    [Theory]
    [InlineData("Lees [het plan voor het plein](https://voorbeeld.example/a).")]
    [InlineData("Kijk op zwolle.nl of mail naar balie@voorbeeld.example.")]
    public void BareLink_SaysWhereItLeads_IsLeftAlone(string text) => Assert.DoesNotContain(Check(text), remark => remark.Kind == RemarkKind.BareLink);

    [Theory]
    [InlineData("Kom op 12-3-2026 langs.", "12-3-2026", "12 maart 2026")]
    [InlineData("Kom op 1/5/26 langs.", "1/5/26", "1 mei 2026")]
    [InlineData("Kom op 2026-03-12 langs.", "2026-03-12", "12 maart 2026")]
    [InlineData("Kom op 12 mrt 2026 langs.", "12 mrt 2026", "12 maart 2026")]
    [InlineData("Kom op 12 mrt. langs.", "12 mrt.", "12 maart")]
    [InlineData("Kom om 19:30 uur.", "19:30", "19.30")]
    public void DateFormat_Found_SaysHow(string text, string words, string proposal) => Assert.Equal((words, proposal), One(text, RemarkKind.DateFormat));

    [Theory]
    [InlineData("Kom op 12 maart 2026 om 19.30 uur.")]
    [InlineData("Bel 06-12-345678 of 038-1234567.")]
    [InlineData("Het is 32-13-2026 of 1-2 uur.")]
    public void DateFormat_WrittenOutOrNoDate_IsLeftAlone(string text) => Assert.DoesNotContain(Check(text), remark => remark.Kind == RemarkKind.DateFormat);

    [Theory]
    [InlineData("Wat vindt u? Vertel wat jij denkt.", "jij")]
    [InlineData("Wat vind jij?", "jij")]
    public void MixedAddress_Found(string text, string words) => Assert.Equal(words, One(text, RemarkKind.MixedAddress).Words);

    [Theory]
    [InlineData("Wat vindt u?")]
    [InlineData("Een bewoner zei: 'Je moet daar rennen.' Wat vindt u?")]
    public void MixedAddress_UOrAQuote_IsLeftAlone(string text) => Assert.DoesNotContain(Check(text), remark => remark.Kind == RemarkKind.MixedAddress);

    [Fact]
    public void LongSentence_OneWordTooMany_IsFound()
    {
        Assert.Empty(Check(Words(20)));
        Assert.Equal(Words(21).TrimEnd('.'), One(Words(21), RemarkKind.LongSentence).Words);
    }

    [Fact]
    public void Sentence_WithPointsInside_IsOne()
    {
        Assert.Equal(1, TextAdvice.Check("Dhr. A. de Wit en mw. Bos zijn er o.a. op 3.5 km, art. 3, van 10.00 uur.", TextThresholds.Residents).Scores.Sentences);
        Assert.Equal(3, TextAdvice.Check("Kom in nov. De weg is dan klaar! Ja?", TextThresholds.Residents).Scores.Sentences);
    }

    /// <summary>Programs break long lines; people put a point of a list on a line of its own.</summary>
    [Fact]
    public void Sentence_OverTwoLines_IsOneOnlyWhenTheLineWasFull()
    {
        Assert.Equal(1, TextAdvice.Check("Dit is een regel die een programma heeft afgebroken omdat hij\r\nvol was.", TextThresholds.Residents).Scores.Sentences);
        Assert.Equal(3, TextAdvice.Check("de bomen\r\nde bankjes\n- het riool", TextThresholds.Residents).Scores.Sentences);
    }

    [Fact]
    public void Paragraphs_TooLong_AreFound()
    {
        Assert.Single(Check(Sentences(61)), remark => remark.Kind == RemarkKind.LongFirstParagraph);
        Assert.Empty(Check(Sentences(60)));
        Assert.Single(Check($"Kort.\n\n{Sentences(76)}"), remark => remark.Kind == RemarkKind.LongParagraph);
        Assert.Empty(Check($"Kort.\n\n{Sentences(75)}"));
    }

    [Fact]
    public void MissingSubheading_LongWithoutOne_IsFound()
    {
        var paragraph = Sentences(50);
        Assert.Single(Check($"{paragraph}\n\n{paragraph}\n\n{paragraph}"), remark => remark.Kind == RemarkKind.MissingSubheading);
        Assert.Empty(Check($"{paragraph}\n\n### Kop\n\n{paragraph}\n\n{paragraph}"));
        Assert.Empty(Check($"{paragraph}\n\n{paragraph}"));
        Assert.Empty(Check("Kort.\n\nKort.\n\nKort."));
    }

    [Fact]
    public void Colleagues_HearLess()
    {
        const string Text = "De APV wordt i.v.m. de drukte aangepast, klik hier. Kom je op 12-3-2026?";
        Assert.Equal(5, TextAdvice.Check(Text, TextThresholds.Residents).Remarks.Select(remark => remark.Kind).Distinct().Count());
        Assert.Equal([RemarkKind.DateFormat], TextAdvice.Check(Text, TextThresholds.Colleagues).Remarks.Select(remark => remark.Kind));
        Assert.Equal([RemarkKind.MixedAddress], TextAdvice.Check("Kom je? Of komt u?", TextThresholds.Colleagues).Remarks.Select(remark => remark.Kind));
    }

    [Fact]
    public void Check_Nothing_SaysNothing()
    {
        Assert.Empty(TextAdvice.Check(null, TextThresholds.Residents).Remarks);
        Assert.Empty(Check(" \r\n\t "));
    }

    [Fact]
    public void GovernmentWords_AreManyAndEachHasAProposal() => Assert.True(GovernmentWords.Count >= 200);

    private static IReadOnlyList<Remark> Check(string text) => TextAdvice.Check(text, TextThresholds.Residents).Remarks;

    private static (string Words, string? Proposal) One(string text, RemarkKind kind)
    {
        var remark = Assert.Single(Check(text), remark => remark.Kind == kind);
        Assert.Equal(text.Substring(remark.Start, remark.Length), remark.Words);
        Assert.NotEmpty(remark.Why);
        return (remark.Words, remark.Proposal);
    }

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("Boom", count)) + ".";

    /// <summary>So many words in sentences of ten.</summary>
    private static string Sentences(int words) => string.Join(' ', Enumerable.Range(1, words).Select(word => word % 10 == 0 || word == words ? "Boom." : "Boom"));
}
