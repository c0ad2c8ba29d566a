namespace Zwolle.Portal.Features.Admin.Shared;

public static class CollectionSync
{
    /// <summary>Removes and adds only what differs, so that the audit log tells no more than that.</summary>
    public static void SyncWith<T>(this ICollection<T> target, IReadOnlyCollection<T> wanted)
    {
        ArgumentNullException.ThrowIfNull(target);
        foreach (var gone in target.Except(wanted).ToList())
        {
            target.Remove(gone);
        }

        foreach (var added in wanted.Except(target).ToList())
        {
            target.Add(added);
        }
    }
}
