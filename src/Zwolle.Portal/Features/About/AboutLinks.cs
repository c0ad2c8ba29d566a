namespace Zwolle.Portal.Features.About;

public static class AboutLinks
{
    public const string Accessibility = "/toegankelijkheid";

    /// <summary>What to do with a document that one can't read.</summary>
    public const string Pdf = Accessibility + "#pdf";

    public const string Privacy = "/privacy";
    public const string Contact = "/contact";
}
