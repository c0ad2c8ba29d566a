using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Zwolle.Portal.Data.Files;

namespace Zwolle.Portal.Features.Shared;

/// <summary>The pictures that a text in Markdown names, for who checks it before it is saved.</summary>
public static class MarkdownPictures
{
    /// <summary>Stands behind the address of a picture that tells nothing, in place of words: <c>![](/bestanden/... "decoratief")</c>.</summary>
    public const string Decorative = "decoratief";

    /// <param name="problems">Where to say what is wrong.</param>
    /// <param name="field">Name of the field.</param>
    /// <param name="markdown">What was typed.</param>
    public static void CheckPictures(this ICollection<Problem> problems, string field, string? markdown)
    {
        ArgumentNullException.ThrowIfNull(problems);
        foreach (var picture in Markdown.Parse(markdown ?? "", MarkdownRenderer.Pipeline).Descendants<LinkInline>().Where(link => link.IsImage))
        {
            if (FileAddress.Parse(picture.Url) is not { Kind: FileKind.Picture })
            {
                problems.Add(new Problem(field, "Er staat een foto in die niet bij onze bestanden staat. Bewoners zien hem dan niet. Zet de foto eerst klaar bij 'Bestanden'."));
            }
            else if (picture.FirstChild is null && picture.Title != Decorative)
            {
                problems.Add(new Problem(field, $"Er staat een foto in zonder woorden voor wie hem niet ziet. Zet ze tussen de blokhaken: ![wat er op de foto staat](...). Zegt de foto niets? Zet dan \"{Decorative}\" achter het adres."));
            }
        }
    }
}
