using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Decisions;

namespace Zwolle.Portal.Features.Admin.Decisions;

public static class MissingDocumentInboxLinks
{
    public const string List = DecisionLinks.MissingInbox;

    public static string Inbox(MissingDocumentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return List + filter.ToQuery();
    }

    public static string Details(int id) => $"{List}/{FormText.Of(id)}";
}
