namespace Zwolle.Portal.Features.Admin.Shared;

public static class CollectionSync
{
    /// <summary>
    /// What is linked once a form is saved: what was chosen in it, and what was linked since it was opened. That such a
    /// link is not ticked says nothing.
    /// </summary>
    /// <param name="linked">What is linked now.</param>
    /// <param name="known">What was linked when the form was opened.</param>
    /// <param name="chosen">What is ticked in it.</param>
    public static IReadOnlyList<int> Wanted(IEnumerable<int> linked, IEnumerable<int> known, IEnumerable<int> chosen) => [.. chosen.Union(linked.Except(known))];

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
