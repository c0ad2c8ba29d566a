using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zwolle.Portal.Data.Search;

/// <summary>
/// A word that stands in a text one can search, kept once for all texts: there are far fewer words than texts. Its text is
/// not unique on purpose. Two saves that bring the same new word at once then never meet; the word stands there twice, and
/// a search finds both. It stays when the last text that held it is gone.
/// </summary>
public sealed class SearchTerm
{
    public const int TextMaxLength = 800;

    /// <summary>A longer word of a search is not looked up here: it need not lie within one term.</summary>
    public const int LongestLookup = Step - 2;

    private const int Step = TextMaxLength / 2;

    public int Id { get; init; }

    public required string Text { get; init; }

    /// <summary>
    /// The words of a normalised text. One that is too long comes in pieces that overlap, so that whatever can be looked
    /// up lies within a piece.
    /// </summary>
    public static ISet<string> Of(string searchText)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in searchText.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            for (var (start, to) = (0, 0); to < word.Length; start += Step)
            {
                // Never from or to the middle of a character.
                var from = char.IsLowSurrogate(word[start]) ? start - 1 : start;
                to = Math.Min(word.Length, from + TextMaxLength);
                to = to < word.Length && char.IsLowSurrogate(word[to]) ? to - 1 : to;
                terms.Add(word[from..to]);
            }
        }

        return terms;
    }
}

/// <summary>A term stands in the text of an item.</summary>
public sealed class TermUse<TItem>
    where TItem : class, IFindable
{
    public int TermId { get; init; }

    public SearchTerm? Term { get; init; }

    public int ItemId { get; init; }

    public TItem? Item { get; init; }
}

public sealed class SearchTermConfiguration : IEntityTypeConfiguration<SearchTerm>
{
    public void Configure(EntityTypeBuilder<SearchTerm> builder)
    {
        builder.Property(t => t.Text).HasMaxLength(SearchTerm.TextMaxLength);
        builder.HasIndex(t => t.Text);
    }
}

internal sealed class TermUseConfiguration<TItem> : IEntityTypeConfiguration<TermUse<TItem>>
    where TItem : class, IFindable
{
    public void Configure(EntityTypeBuilder<TermUse<TItem>> builder)
    {
        // EF Core saves tables by name. After the items, whose version then tells of a conflict before a key does; but on
        // PostgreSQL, which gets all commands of a save at once, the key may be first. Either is a DbUpdateException.
        builder.ToTable($"TermsOf{typeof(TItem).Name}");
        builder.HasKey(u => new { u.TermId, u.ItemId });
        builder.HasOne(u => u.Term).WithMany().HasForeignKey(u => u.TermId);
        builder.HasOne(u => u.Item).WithMany().HasForeignKey(u => u.ItemId);
    }
}
