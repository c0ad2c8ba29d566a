using System.Globalization;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Admin.Shared.Import;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Plans;

/// <summary>Reads a row of a table of plans into the form of a draft, and says per column what is wrong.</summary>
/// <param name="columns">Which column stands where.</param>
/// <param name="areas">The wijken and the subjects.</param>
/// <param name="places">Reads where it is.</param>
/// <param name="me">Who reads it in; a wijkteam only for its own wijken.</param>
/// <param name="today">No source is of a later year.</param>
public sealed class PlanRowReader(CsvColumns columns, KnownAreas areas, PlanPlaceReader places, StaffUser me, DateOnly today)
{
    private static readonly IReadOnlyDictionary<string, PlanPhase> Phases = RowFields.Words(PlanWords.Phases, PlanWords.Slug, PlanWords.Text, ("niet bekend", PlanPhase.Unknown));

    private static readonly IReadOnlyDictionary<string, ParticipationLevel> Levels = RowFields.Words(
        Enum.GetValues<ParticipationLevel>(), level => level.Term() ?? "onbekend", PlanWords.Text);

    public ImportedPlan Read(CsvFileRow row)
    {
        var fields = new RowFields(columns, row);
        var form = new PlanForm
        {
            Title = fields.Line(PlanColumns.Title, "de titel", Plan.TitleMaxLength, isRequired: true),
            Summary = fields.Text(PlanColumns.Summary, "de samenvatting", Plan.SummaryMaxLength),
            Body = fields.Text(PlanColumns.Body, "de tekst", Plan.BodyMaxLength),
            PhaseNote = fields.Text(PlanColumns.PhaseNote, "de toelichting", Plan.PhaseNoteMaxLength),
            Decides = fields.Text(PlanColumns.Decides, "wie beslist", Plan.SentenceMaxLength),
            LevelReason = fields.Text(PlanColumns.LevelReason, "de reden", Plan.SentenceMaxLength),
            CanChange = fields.Text(PlanColumns.CanChange, "wat nog kan veranderen", Plan.LinesMaxLength),
            Fixed = fields.Text(PlanColumns.Fixed, "wat vaststaat", Plan.LinesMaxLength),
            InputOutcome = fields.Text(PlanColumns.InputOutcome, "wat er met de inbreng is gedaan", Plan.OutcomeMaxLength),
            OwnerTeam = fields.Line(PlanColumns.Team, "het team", StaffMember.TeamMaxLength) ?? me.Team,
        };
        (form.Area, var neighbourhoods) = areas.Area(fields, PlanColumns.Neighbourhoods, me, mayBeUnknown: true);
        form.Neighbourhoods = FormText.Of(neighbourhoods.Select(n => n.Id));
        var themes = areas.Themes(fields, PlanColumns.Themes);
        form.Themes = FormText.Of(themes.Select(theme => theme.Id).Order());
        form.Phase = Word(fields, Phases, PlanColumns.Phase, $"Schrijf {DutchText.List([.. PlanWords.Phases.Select(PlanWords.Slug)], "of")}.");
        form.Level = Word(fields, Levels, PlanColumns.Level, "Schrijf informeren, raadplegen, adviseren, coproduceren, meebeslissen of onbekend.");
        ReadYear(fields, form);
        (form.Start, form.End) = (Date(fields, PlanColumns.Start), Date(fields, PlanColumns.End));
        if (form.Dates is ({ } start, { } end) && end.Latest < start.Earliest)
        {
            fields.Wrong(PlanColumns.End, "Het einde ligt voor het begin.");
        }

        form.ReviewOn = FormText.Of(ReviewDay(fields) ?? today.AddMonths(3));
        ReadSource(fields, form);
        var (place, known) = places.Read(fields, neighbourhoods);
        form.Location = known is null ? null : FormText.Of(known.Id);
        return new ImportedPlan(fields.Number, form, fields.Problems)
        {
            Neighbourhoods = [.. neighbourhoods.Select(n => n.Name)],
            Themes = [.. themes.Select(theme => theme.Name)],
            Place = place,
        };
    }

    private static string? Word<T>(RowFields fields, IReadOnlyDictionary<string, T> words, string column, string choose)
        where T : struct => fields.Text(column) is { } text ? fields.Word(words, column, text, "", choose)?.ToString() : null;

    private void ReadYear(RowFields fields, PlanForm form)
    {
        var text = fields.Line(PlanColumns.PhaseYear);
        form.IsPhaseYearUnknown = SearchText.Normalize(text) is PlanColumns.UnknownYear or "onbekend" or "datum onbekend";
        form.PhaseYear = form.IsPhaseYearUnknown ? null : text;
        if (text is not null && form.YearOfPhase(today) is null)
        {
            fields.Wrong(PlanColumns.PhaseYear, $"Schrijf een jaar, ten hoogste {today.Year.ToString(CultureInfo.InvariantCulture)}. Of schrijf 'niet bekend'.");
        }
    }

    private static ApproximateInput Date(RowFields fields, string column)
    {
        if (fields.Line(column) is not { } text)
        {
            return new ApproximateInput();
        }

        if (WrittenDate.Parse(text) is { } date)
        {
            return ApproximateInput.Of(date);
        }

        fields.Wrong(column, $"'{RowFields.Excerpt(text)}' begrijpen wij niet. Schrijf bijvoorbeeld {WrittenDate.Help}.");
        return new ApproximateInput();
    }

    private static DateOnly? ReviewDay(RowFields fields)
    {
        var text = fields.Line(PlanColumns.ReviewOn);
        var day = RowFields.Day(text);
        if (text is not null && day is null)
        {
            fields.Wrong(PlanColumns.ReviewOn, $"'{RowFields.Excerpt(text)}' is geen datum. Schrijf de datum zo: 4-12-2026.");
        }

        return day;
    }

    private static void ReadSource(RowFields fields, PlanForm form)
    {
        var source = new LinkInput
        {
            Kind = nameof(LinkKind.Source),
            Url = fields.Line(PlanColumns.Source, "het webadres", ExternalLink.UrlMaxLength),
            Title = fields.Line(PlanColumns.SourceTitle, "de titel van de bron", ExternalLink.TitleMaxLength),
            Publisher = fields.Line(PlanColumns.SourcePublisher, "van wie de bron is", ExternalLink.PublisherMaxLength),
            Dated = Date(fields, PlanColumns.SourceDate),
        };
        if (source is { Url: null, Title: null, Publisher: null } && source.Dated.IsEmpty)
        {
            return;
        }

        if (!LinkInput.IsWebAddress(source.Url))
        {
            fields.Wrong(PlanColumns.Source, "Vul een heel webadres in, dat begint met https://.");
        }

        if (source.Title is null)
        {
            fields.Wrong(PlanColumns.SourceTitle, "Vul de titel van de bron in.");
        }

        if (source.Publisher is null)
        {
            fields.Wrong(PlanColumns.SourcePublisher, "Vul in van wie de bron is.");
        }

        form.Links = [source];
    }
}
