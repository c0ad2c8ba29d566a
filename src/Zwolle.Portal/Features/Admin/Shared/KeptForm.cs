using Microsoft.AspNetCore.Mvc.Controllers;
using Zwolle.Portal.Features.Admin.TextHelp;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Shared;

public sealed record KeptField(string Name, string Value);

/// <summary>
/// A form that was sent when its sender first had to sign in, or to confirm who they are. It travels through those pages
/// as one sealed value, and afterwards goes back to where it was sent, to be shown filled and not to be saved.
/// </summary>
/// <param name="Path">Path and query that it was sent to: it can go nowhere else.</param>
/// <param name="Fields">What was filled in. Passwords, codes and the token of the form are left out.</param>
public sealed record KeptForm(string Path, IReadOnlyList<KeptField> Fields)
{
    /// <summary>The field that carries the sealed value.</summary>
    public const string FieldName = "Kept";

    /// <summary>Says that a form comes back: show it, save nothing.</summary>
    public const string RestoredName = "_herstel";

    /// <summary>In characters of names and values.</summary>
    public const int MostCharacters = 256_000;

    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private const string Purpose = "Staff.KeptForm";

    public string Seal(SealedValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Seal(this, Life, Purpose);
    }

    public static KeptForm? Open(SealedValues values, string? text)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Open<KeptForm>(text, Purpose);
    }

    /// <summary>Reads what was sent. Null when there is nothing to keep: a button alone is not pressed again by itself.</summary>
    /// <param name="request">The POST that could not be dealt with.</param>
    /// <param name="values">Opens what it carries along itself: then that is kept, as it was.</param>
    public static async Task<(KeptForm? Form, bool IsTooLarge)> ReadAsync(HttpRequest request, SealedValues values)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !TakesForm(request.HttpContext.GetEndpoint()))
        {
            return (null, false);
        }

        IFormCollection sent;
        try
        {
            sent = await request.ReadFormAsync();
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return (null, true);
        }

        if (Open(values, sent[FieldName]) is { } carried)
        {
            return (carried, false);
        }

        List<KeptField> fields = [.. sent.Where(field => MayKeep(field.Key)).SelectMany(field => field.Value.Select(value => new KeptField(field.Key, value ?? "")))];
        return fields.Sum(field => field.Name.Length + field.Value.Length) > MostCharacters
            ? (null, true)
            : (fields.Count == 0 ? null : new KeptForm(request.Path + request.QueryString, fields), false);
    }

    /// <summary>Whether an action takes a form. What has only a button (end this, delete that) could not show anything again.</summary>
    public static bool TakesForm(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action
        && action.Parameters.Any(parameter => parameter.ParameterType.Assembly == typeof(KeptForm).Assembly && !parameter.ParameterType.IsEnum);

    private static bool MayKeep(string name) =>
        name is not ("_token" or RestoredName or FieldName or "OneTimeCode") && !name.Contains("Password", StringComparison.OrdinalIgnoreCase);
}

public static class RestoredForms
{
    /// <summary>
    /// The form comes back after signing in again, or its writer asks for help with the text: show it filled, with its
    /// problems if it has any, and save nothing. Every action under /beheer that takes a form asks this; a convention
    /// test looks for it.
    /// </summary>
    public static bool IsRestored(this HttpRequest request) => ValueOf(request) is "1" or TextHelpSheet.ButtonValue;

    /// <summary>The button 'Kijk mijn tekst na' was pressed. Who may not save what is in the form may not ask this either.</summary>
    public static bool AsksTextHelp(this HttpRequest request) => ValueOf(request) == TextHelpSheet.ButtonValue;

    public static TextHelpSheet TextHelp(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return TextHelpSheet.Of(context, context.Request.AsksTextHelp());
    }

    private static string? ValueOf(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return HttpMethods.IsPost(request.Method) && request.HasFormContentType ? request.Form[KeptForm.RestoredName].ToString() : null;
    }
}
