namespace Zwolle.Portal.Data;

/// <summary>
/// What residents may see once it is published. The query filter named <see cref="PublicFilter"/> hides everything
/// else from every query; only the answer 410 and the admin area lift it.
/// </summary>
public interface IPublishable
{
    const string PublicFilter = "Public";

    /// <summary>Instant (UTC) of the first publication; null while nothing is public yet.</summary>
    DateTime? PublishedAt { get; }

    /// <summary>Instant (UTC) since which the item is withdrawn: its address answers 410 with date and public reason.</summary>
    DateTime? WithdrawnAt { get; }
}

/// <summary>A row whose every change raises <see cref="Version"/>: concurrency token, and SEQUENCE in calendars.</summary>
public interface IVersioned
{
    int Version { get; set; }

    /// <summary>Instant (UTC) of the last change that residents can see.</summary>
    DateTime ChangedAt { get; set; }
}

/// <summary>A text that a team answers for: it must look at it again now and then, or nobody knows whether it still holds.</summary>
public interface IOwned : IPublishable
{
    string OwnerTeam { get; set; }

    /// <summary>Day on which the owner team must have looked at the text again.</summary>
    DateOnly ReviewOn { get; set; }
}

/// <summary>A row that is found by words: <see cref="SearchText"/> is derived from <see cref="GetSearchSource"/> at every save.</summary>
public interface ISearchable
{
    string SearchText { get; set; }

    string GetSearchSource();
}

/// <summary>
/// A row whose words are also kept as terms (<see cref="Search.TermUse{TItem}"/>), so that looking for a rare word does not
/// read every text.
/// </summary>
public interface IFindable : ISearchable
{
    int Id { get; }
}
