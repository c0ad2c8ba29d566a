using Zwolle.Portal.Features.Admin.Shared;

namespace Zwolle.Portal.Features.Admin.Files;

public static class FileAdminLinks
{
    public const string List = "/beheer/bestanden";
    public const string NewPicture = List + "/foto";
    public const string NewDocument = List + "/pdf";

    public static string Page(int page) => page == 1 ? List : $"{List}?pagina={FormText.Of(page)}";

    public static string Details(int id) => $"{List}/{FormText.Of(id)}";

    public static string Remove(int id) => Details(id) + "/weghalen";
}
