using Zwolle.Portal.Features.Admin.Shared;

namespace Zwolle.Portal.Features.Admin.Ideas;

public static class IdeaInboxLinks
{
    public const string List = "/beheer/ideeen";

    /// <summary>Where a colleague fills in an idea for somebody who came to the desk.</summary>
    public const string Desk = List + "/balie";

    public const string DeskReceipt = Desk + "/bewijs";

    public static string Inbox(IdeaFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return List + filter.ToQuery();
    }

    public static string Details(int id) => $"{List}/{FormText.Of(id)}";
}

/// <summary>Words of <see cref="IdeaFilter"/> as they stand in the address.</summary>
public static class IdeaInboxWords
{
    public const string Late = "te-laat";
    public const string New = "nieuw";
    public const string All = "alles";

    /// <summary>Only the wijken of this colleague.</summary>
    public const string Mine = "mijn";

    public const string NoNeighbourhood = "hele-stad";
}
