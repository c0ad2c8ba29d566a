using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Guide;

public static class GuideLinks
{
    public const string Overview = "/initiatieven/stappenplan";
    public const string Poster = Overview + "/afdrukken/poster";
    public const string Booklet = Overview + "/afdrukken/boekje";
    public const string MyRoute = "/initiatieven/mijn-route";

    public static string Step(string slug) => $"{Overview}/{slug}";

    /// <summary>The questions, with the wijk filled in.</summary>
    public static string RouteIn(string neighbourhood) => MyRoute + QueryText.Of(("wijk", neighbourhood));

    public static string Route(RouteAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return MyRoute + answers.ToQuery();
    }
}
