namespace Zwolle.Portal.Data.Links;

/// <summary>
/// A row with the address of a page of somebody else, of which the nightly check notes whether it is still there. That note
/// is no change of the row: it raises no <see cref="IVersioned.Version"/>.
/// </summary>
public interface IOutsideLink
{
    /// <summary>Null: it has none. Give it another one with <see cref="OutsideLinks.LeadTo"/>.</summary>
    string? OutsideUrl { get; set; }

    /// <summary>Since when the page can't be found, as the nightly check noted it; null: as far as we know it is there.</summary>
    DateOnly? GoneSince { get; set; }
}

public static class OutsideLinks
{
    /// <summary>Gives it this address. What is known of a former one goes; the next check tells of this one.</summary>
    public static void LeadTo(this IOutsideLink row, string? address)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.OutsideUrl != address)
        {
            row.GoneSince = null;
        }

        row.OutsideUrl = address;
    }
}
