using Zwolle.Portal.Data.Digests;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Digests;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Digests;

/// <summary>A piece of a digest, as a row of its form. The rows stand in the order to show within their section.</summary>
public sealed record DigestItemInput
{
    /// <summary>A name of <see cref="DigestSection"/>.</summary>
    public string? Section { get; set; }

    public string? Title { get; set; }

    public string? Text { get; set; }

    /// <summary>A name of <see cref="ContentKind"/>; empty when it is about nothing on this site.</summary>
    public string? SourceKind { get; set; }

    public string? SourceId { get; set; }

    public static IReadOnlyList<Choice> SectionChoices { get; } = [.. DigestWords.Sections.Select(section => new Choice(section.ToString(), section.Text()))];

    public bool IsEmpty => FormText.Clean(Title) is null && FormText.Clean(Text) is null;

    public DigestSection SectionOrOther => Enum.TryParse<DigestSection>(Section, out var section) && Enum.IsDefined(section) ? section : DigestSection.Other;

    /// <summary>What it is about; null for nothing on this site.</summary>
    public (ContentKind Kind, int Id)? Source =>
        Enum.TryParse<ContentKind>(SourceKind, out var kind) && Enum.IsDefined(kind) && FormText.Id(SourceId) is > 0 and var id ? (kind, id) : null;

    public int Words => DigestWords.Words(Title) + DigestWords.Words(Text);

    public static DigestItemInput Of(DigestItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new DigestItemInput
        {
            Section = item.Section.ToString(),
            Title = item.Title,
            Text = item.Text,
            SourceKind = item.SourceKind?.ToString(),
            SourceId = item.SourceId is { } id ? FormText.Of(id) : null,
        };
    }

    /// <param name="field">What the names of its fields begin with, with the dot.</param>
    /// <param name="problems">Where to add what is wrong.</param>
    public void Check(string field, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        problems.CheckText(field + nameof(Title), Title, "de kop van dit stukje", DigestItem.TitleMaxLength, isRequired: true);
        problems.CheckText(field + nameof(Text), Text, "de tekst van dit stukje", DigestItem.TextMaxLength, isRequired: true);
        if (SectionOrOther.ToString() != Section)
        {
            problems.Add(new Problem(field + nameof(Section), "Kies onder welke kop dit stukje staat."));
        }
    }
}
