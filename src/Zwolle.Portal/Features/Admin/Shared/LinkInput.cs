using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>A link to a page of somebody else, as a row of a form. A row without an address counts as none.</summary>
public sealed record LinkInput
{
    /// <summary>Key of the row it was; empty for a new one.</summary>
    public string? Id { get; set; }

    public string? Kind { get; set; }

    public string? Url { get; set; }

    public string? Title { get; set; }

    public string? Publisher { get; set; }

    public ApproximateInput Dated { get; set; } = new();

    public string? CheckedOn { get; set; }

    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new(nameof(LinkKind.Source), "bron van de tekst"),
        new(nameof(LinkKind.MoreInformation), "meer lezen of meedoen"),
        new(nameof(LinkKind.Official), "officieel stuk dat voorgaat"),
    ];

    public bool IsEmpty => FormText.Clean(Url) is null && FormText.Clean(Title) is null;

    public static LinkInput Of(ExternalLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return new LinkInput
        {
            Id = FormText.Of(link.Id),
            Kind = link.Kind.ToString(),
            Url = link.Url,
            Title = link.Title,
            Publisher = link.Publisher,
            Dated = ApproximateInput.Of(link.Dated),
            CheckedOn = FormText.Of(link.CheckedOn),
        };
    }

    /// <summary>What is wrong with the rows.</summary>
    public static void Check(IList<LinkInput> rows, DateOnly today, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(problems);
        foreach (var (number, row) in rows.Index().Where(row => !row.Item.IsEmpty))
        {
            row.Check($"Links[{number}].", today, problems);
        }
    }

    /// <summary>An address of a page on the web that anybody may open.</summary>
    public static bool IsWebAddress(string? text) =>
        Uri.TryCreate(FormText.Clean(text), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.UserInfo.Length == 0;

    /// <param name="field">What the names of its fields begin with, with the dot.</param>
    /// <param name="today">A page can't be checked after it.</param>
    /// <param name="problems">Where to add what is wrong.</param>
    public void Check(string field, DateOnly today, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (!IsWebAddress(Url))
        {
            problems.Add(new Problem(field + nameof(Url), "Vul een heel webadres in, dat begint met https://."));
        }

        problems.CheckText(field + nameof(Url), Url, "het webadres", ExternalLink.UrlMaxLength);
        problems.CheckText(field + nameof(Title), Title, "de titel van de pagina", 200, isRequired: true);
        problems.CheckText(field + nameof(Publisher), Publisher, "van wie de pagina is", 100, isRequired: true);
        problems.CheckDay(field + nameof(CheckedOn), CheckedOn, "'nagekeken op'");
        if (FormText.Day(CheckedOn) > today)
        {
            problems.Add(new Problem(field + nameof(CheckedOn), "'Nagekeken op' kan niet in de toekomst liggen."));
        }

        _ = Dated.Read(field + nameof(Dated), problems);
    }

    /// <summary>Puts what is typed into the row; it has no problems.</summary>
    public void ApplyTo(ExternalLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        link.Kind = Enum.TryParse<LinkKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : LinkKind.Source;
        link.LeadTo(FormText.Clean(Url));
        link.Title = FormText.Clean(Title)!;
        link.Publisher = FormText.Clean(Publisher)!;
        link.Dated = Dated.Read("", new List<Problem>());
        link.CheckedOn = FormText.Day(CheckedOn);
    }

    /// <summary>Makes the links of an item those of the form; the form has no problems.</summary>
    /// <param name="context">A link that is no longer in the form is removed from it.</param>
    /// <param name="rows">Of the form.</param>
    /// <param name="links">Of the item.</param>
    /// <param name="today">Day on which what is new was taken over.</param>
    public static void Apply(PortalDbContext context, IList<LinkInput> rows, ICollection<ExternalLink> links, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(links);
        var filled = rows.Where(row => !row.IsEmpty).ToList();
        var kept = FormText.Ids(filled.Select(row => row.Id ?? "")).ToHashSet();
        foreach (var gone in links.Where(link => !kept.Contains(link.Id)).ToList())
        {
            // Out of the collection alone it would stay, as a link of nothing.
            links.Remove(gone);
            context.Remove(gone);
        }

        foreach (var (order, row) in filled.Index())
        {
            var id = FormText.Id(row.Id);
            var link = links.FirstOrDefault(link => id > 0 && link.Id == id);
            if (link is null)
            {
                link = new ExternalLink { Url = "", Title = "", Publisher = "", TakenOverOn = today };
                links.Add(link);
            }

            row.ApplyTo(link);
            link.SortOrder = order;
        }
    }

    public static IEnumerable<FormPart> Describe(IList<LinkInput> rows) => rows
        .Where(row => !row.IsEmpty)
        .Select((row, number) => new FormPart($"Link {number + 1}", row.Describe()));

    public string Describe() =>
        $"{Title} ({Publisher}): {Url}. {DutchText.Sentence(DutchText.SourceDate(Date(this)))}. {(CheckedOn is null ? "Niet nagekeken" : $"Nagekeken op {CheckedOn}")}";

    private static ApproximateDate? Date(LinkInput row) => row.Dated.Read("", new List<Problem>());
}
