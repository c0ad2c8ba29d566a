using Zwolle.Portal.Features.Paper;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Paper;

/// <summary>The page with texts for other media, and with what can be printed.</summary>
public sealed record AdminPaperPage(AdminPaperFilter Filter, PaperContent Content, IReadOnlyList<Problem> Problems)
{
    /// <summary>Characters that fit in one message of the usual media.</summary>
    public static readonly IReadOnlyList<int> SocialLengths = [280, 500];

    public required PaperText Newspaper { get; init; }

    public required IReadOnlyList<(int Most, PaperText Text)> Social { get; init; }

    public required string AltText { get; init; }
}

/// <summary>A text in a field to copy it from, and as it will read.</summary>
public sealed record CopyText(string Id, string Label, string Text);

public sealed class AdminPaperQueries(PaperQueries queries, PortalIndex index, PortalClock clock, PortalOptions options)
{
    public async Task<AdminPaperPage> PageAsync(AdminPaperFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var content = await queries.ContentAsync(filter.Neighbourhood, filter.Paper);
        var texts = new PaperTexts(content, options);
        return new AdminPaperPage(filter, content, filter.Problems(await index.GetAsync(), clock.Today))
        {
            Newspaper = texts.ForNewspaper(filter.MostWords),
            Social = [.. AdminPaperPage.SocialLengths.Select(most => (most, texts.ForSocialMedia(most)))],
            AltText = texts.AltText(),
        };
    }
}
