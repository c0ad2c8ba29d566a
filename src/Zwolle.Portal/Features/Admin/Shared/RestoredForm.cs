namespace Zwolle.Portal.Features.Admin.Shared;

public static class RestoredForm
{
    /// <summary>The field that marks a form which was kept while somebody signed in again.</summary>
    public const string Field = "_herstel";

    /// <summary>The form comes back after signing in again: show it as it was, and save nothing.</summary>
    public static bool IsRestored(this HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.HasFormContentType && request.Form.ContainsKey(Field);
    }
}
