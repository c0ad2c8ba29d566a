namespace Zwolle.Portal.Features.Admin.Quality;

public static class QualityLinks
{
    public const string Page = "/beheer/kwaliteit";
}
