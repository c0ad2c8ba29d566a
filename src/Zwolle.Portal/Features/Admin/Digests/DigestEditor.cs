using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Digests;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Digests;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Digests;

/// <summary>How a digest becomes a form, and a form a digest.</summary>
public sealed class DigestEditor(PortalDbContext context, PortalClock clock, DigestQueries digests, DigestSuggestions suggestions) : ContentEditor<DigestForm>
{
    public override ContentKind Kind => ContentKind.Digest;

    public override string Noun => "maandbericht";

    public override Type Entity => typeof(Digest);

    public override string? AreaField => null;

    private IQueryable<Digest> All => context.Digests.IgnoreQueryFilters([IPublishable.PublicFilter]);

    public override async Task<ContentItem?> FindAsync(int itemId)
    {
        var digest = await All.Where(d => d.Id == itemId).Select(d => new { d.Id, d.Title, d.Month, d.PublishedAt, d.WithdrawnAt, d.WithdrawnReason, d.IsExample }).SingleOrDefaultAsync();
        return digest is null
            ? null
            : new ContentItem(digest.Id, digest.Title, [])
            {
                PublishedAt = digest.PublishedAt,
                WithdrawnAt = digest.WithdrawnAt,
                WithdrawnReason = digest.WithdrawnReason,
                PublicPath = digest.Month is { } month ? DigestLinks.Details(month) : null,
                IsExample = digest.IsExample,
            };
    }

    /// <summary>The month that runs, or the one before it while that has none yet and the new one has just begun; with what there is to tell.</summary>
    public override async Task<DigestForm> NewAsync(int? copyOf)
    {
        // What is made up is no beginning of what is real.
        var form = copyOf is { } id && await FindAsync(id) is { IsExample: false } ? await ReadAsync(id) : null;
        var month = await NextMonthAsync();
        if (form is not null)
        {
            return form with { Month = DigestLinks.MonthText(month) };
        }

        var proposed = await suggestions.ForAsync(month);
        return new DigestForm
        {
            Month = DigestLinks.MonthText(month),
            Title = $"Maandbericht {DigestWords.Month(month)}",
            Items = proposed.Count == 0 ? [new DigestItemInput()] : [.. proposed],
        };
    }

    /// <summary>Adds to the form what could be told of its month and is not in it.</summary>
    public async Task FillAsync(DigestForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var known = form.Items.Select(item => item.Source).OfType<(ContentKind, int)>().ToHashSet();
        foreach (var item in await suggestions.ForAsync(form.MonthDay ?? await NextMonthAsync()))
        {
            if (item.Source is { } source && known.Add(source))
            {
                form.Items.Add(item);
            }
        }

        if (form.Items.Count > 1)
        {
            form.Items.Where(item => item.IsEmpty).ToList().ForEach(item => form.Items.Remove(item));
        }

        form.Arrange();
    }

    public override async Task SetWithdrawnAsync(int itemId, string? reason)
    {
        var digest = await All.SingleAsync(d => d.Id == itemId);
        (digest.WithdrawnAt, digest.WithdrawnReason) = (reason is null ? null : clock.UtcNow, reason);
        digest.ChangedAt = clock.UtcNow;
    }

    public override async Task RemoveRowAsync(int itemId)
    {
        context.RemoveRange(await context.Set<DigestItem>().Where(i => i.DigestId == itemId).ToListAsync());
        context.Remove(await All.SingleAsync(d => d.Id == itemId));
    }

    public override async Task<Preview?> PreviewAsync(int itemId) =>
        await All.Where(d => d.Id == itemId).Select(d => d.Month).SingleAsync() is { } month && await digests.DetailsAsync(month) is { } page
            ? new Preview("/Features/Digests/Details.cshtml", page)
            : null;

    protected override async Task<DigestForm> ReadAsync(int itemId)
    {
        var digest = await All.Include(d => d.Items).AsNoTracking().SingleAsync(d => d.Id == itemId);
        var form = new DigestForm
        {
            Month = digest.Month is { } month ? DigestLinks.MonthText(month) : null,
            Title = digest.Title,
            Intro = digest.Intro,
            Items = [.. digest.Items.OrderBy(item => item.SortOrder).ThenBy(item => item.Id).Select(DigestItemInput.Of)],
        };
        form.Arrange();
        return form;
    }

    protected override async Task<int> CreateAsync(DigestForm form)
    {
        var digest = new Digest { Title = RowTitle(form), Intro = "", ChangedAt = clock.UtcNow };
        context.Add(digest);
        await context.SaveChangesAsync();
        return digest.Id;
    }

    protected override async Task RenameAsync(int itemId, DigestForm form)
    {
        var digest = await All.SingleAsync(d => d.Id == itemId);
        digest.Title = RowTitle(form);
    }

    protected override async Task<IReadOnlyList<Problem>> ProblemsAsync(DigestForm form, int? itemId)
    {
        var problems = form.Problems(clock.Today).ToList();
        if (form.MonthDay is { } month)
        {
            var own = itemId is { } id ? await All.Where(d => d.Id == id).Select(d => d.Month).SingleOrDefaultAsync() : null;
            if (own is not null && own != month)
            {
                problems.Add(new Problem(nameof(form.Month), $"Dit bericht is van {DigestWords.Month(own.Value)} en blijft dat: mensen hebben het adres."));
            }
            else if (await All.AnyAsync(d => d.Month == month && d.Id != (itemId ?? 0) && !d.IsExample))
            {
                problems.Add(new Problem(nameof(form.Month), $"Van {DigestWords.Month(month)} is er al een maandbericht. Verander dat."));
            }
        }

        return problems;
    }

    protected override Task<IReadOnlyList<string>> WarningsAsync(DigestForm form, int? itemId)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Task.FromResult<IReadOnlyList<string>>(
            form.Words > DigestForm.AdvisedWords ? [$"Dit bericht heeft {DutchText.Number(form.Words)} woorden. Meer dan {DutchText.Number(DigestForm.AdvisedWords)} leest bijna niemand: haal weg wat kan wachten."] : []);
    }

    protected override async Task ApplyAsync(int itemId, DigestForm form)
    {
        var digest = await All.Include(d => d.Items).SingleAsync(d => d.Id == itemId);
        digest.Title = OneLine(form.Title);
        digest.Intro = FormText.Clean(form.Intro)!;
        digest.ChangedAt = clock.UtcNow;
        SetItems(digest, [.. form.Filled]);

        if (digest.PublishedAt is null)
        {
            digest.PublishedAt = clock.UtcNow;
            await TakePlaceOfExampleAsync(form.MonthDay!.Value);
            digest.Month = form.MonthDay;
        }
    }

    protected override Task<IReadOnlyList<FormPart>> DescribeAsync(DigestForm form) => Task.FromResult<IReadOnlyList<FormPart>>(
    [
        new("Maand", form.MonthDay is { } month ? DigestWords.Month(month) : ""),
        new("Titel", form.Title ?? ""),
        new("Eerste zinnen", form.Intro ?? ""),
        .. form.Filled.Select((item, number) => new FormPart($"Stukje {number + 1}", $"{item.SectionOrOther.Text()}: {item.Title}\n{item.Text}")),
    ]);

    /// <summary>What is made up makes way for what is real; a month has one digest.</summary>
    private async Task TakePlaceOfExampleAsync(DateOnly month)
    {
        if (await All.Include(d => d.Items).SingleOrDefaultAsync(d => d.Month == month && d.IsExample) is { } example)
        {
            context.RemoveRange(example.Items);
            context.Remove(example);
            await context.SaveChangesAsync();
        }
    }

    /// <summary>A piece keeps its row: mails link to where it stands.</summary>
    private void SetItems(Digest digest, IReadOnlyList<DigestItemInput> inputs)
    {
        var rows = digest.Items.OrderBy(item => item.SortOrder).ThenBy(item => item.Id).ToList();
        var left = rows.ToList();
        foreach (var (order, input) in inputs.Index())
        {
            var row = left.Find(item => input.Source is { } source ? item.SourceKind == source.Kind && item.SourceId == source.Id : item.SourceKind is null && item.Title == FormText.Clean(input.Title));
            if (row is null)
            {
                row = new DigestItem { DigestId = digest.Id, Title = "", Text = "" };
                context.Add(row);
            }
            else
            {
                left.Remove(row);
            }

            (row.Section, row.SortOrder) = (input.SectionOrOther, order);
            (row.Title, row.Text) = (OneLine(input.Title), FormText.Clean(input.Text)!);
            (row.SourceKind, row.SourceId) = (input.Source?.Kind, input.Source?.Id);
        }

        context.RemoveRange(left);
    }

    /// <summary>A title is the subject of a mail, or a heading in it: no tabs from a table that it was copied from.</summary>
    private static string OneLine(string? text) => string.Join(' ', FormText.Clean(text)!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<DateOnly> NextMonthAsync()
    {
        var today = clock.Today;
        var month = new DateOnly(today.Year, today.Month, 1);
        var before = month.AddMonths(-1);
        return today.Day <= 10 && !await All.AnyAsync(d => d.Month == before && !d.IsExample) ? before : month;
    }

    private static string RowTitle(DigestForm form) => DutchText.Cut(FormText.Clean(form.Title) ?? "Maandbericht zonder titel", Digest.TitleMaxLength);
}
