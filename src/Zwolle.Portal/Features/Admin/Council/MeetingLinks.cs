using Zwolle.Portal.Features.Admin.Shared;

namespace Zwolle.Portal.Features.Admin.Council;

public static class MeetingLinks
{
    public const string List = "/beheer/vergaderingen";
    public const string New = List + "/nieuw";

    /// <summary>The rules of the council, which go for every meeting.</summary>
    public const string Rules = List + "/regels";

    public static string Edit(int id) => $"{List}/{FormText.Of(id)}";

    public static string Remove(int id) => Edit(id) + "/verwijderen";
}
