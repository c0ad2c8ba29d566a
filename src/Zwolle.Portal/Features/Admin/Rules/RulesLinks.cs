namespace Zwolle.Portal.Features.Admin.Rules;

public static class RulesLinks
{
    public const string Page = "/beheer/regels";
}
