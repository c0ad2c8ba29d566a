using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Data.Text;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>Gives an item its address, at its first publication and never again.</summary>
public static class NewSlug
{
    /// <summary>Words that name another page under the address of the kind.</summary>
    public static IReadOnlyList<string> Reserved(SlugKind kind) => kind switch
    {
        SlugKind.Initiative => ["stappenplan", "mijn-route", "geld", "doelen", "idee"],
        SlugKind.FundingScheme => ["wat-past"],
        SlugKind.Decision => ["mist-u-een-stuk"],
        _ => [],
    };

    /// <summary>What stands in the column until then; no page answers to it.</summary>
    public static string Unpublished() => $"concept-{Guid.NewGuid():N}";

    /// <summary>The address in words, with a number behind it when another item or page has or had the same. It is added to the context.</summary>
    public static async Task<string> ForAsync(PortalDbContext context, SlugKind kind, int itemId, string title)
    {
        ArgumentNullException.ThrowIfNull(context);
        var words = From(title);
        var taken = await context.Slugs.Where(s => s.Kind == kind && (s.Text == words || s.Text.StartsWith(words + "-"))).Select(s => s.Text).ToListAsync();
        taken.AddRange(Reserved(kind));
        var text = Enumerable.Range(1, taken.Count + 1)
            .Select(number => number == 1 ? words : $"{words}-{number.ToString(CultureInfo.InvariantCulture)}")
            .First(candidate => !taken.Contains(candidate));
        context.Add(new Slug { Kind = kind, Text = text, ItemId = itemId, IsCurrent = true });
        return text;
    }

    /// <summary>'Inloopavond Wipstrik: wat vindt u?' becomes 'inloopavond-wipstrik-wat-vindt-u'.</summary>
    public static string From(string title)
    {
        const int most = Slug.TextMaxLength - 8;
        var words = new string([.. SearchText.Normalize(title).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]).Trim('-');
        if (words.Length > most)
        {
            var end = words.LastIndexOf('-', most);
            words = words[..(end > most / 2 ? end : most)].TrimEnd('-');
        }

        // 'nieuw' is what is made, not something to read.
        return words.Length == 0 ? "zonder-titel" : words;
    }
}
