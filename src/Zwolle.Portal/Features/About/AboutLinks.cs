namespace Zwolle.Portal.Features.About;

public static class AboutLinks
{
    public const string Accessibility = "/toegankelijkheid";
    public const string Privacy = "/privacy";
    public const string Contact = "/contact";
}
