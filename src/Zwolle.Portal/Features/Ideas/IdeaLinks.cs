namespace Zwolle.Portal.Features.Ideas;

public static class IdeaLinks
{
    public const string Form = "/initiatieven/idee";

    /// <summary>Takes a code by POST and leads to its page.</summary>
    public const string Follow = Form + "/volgen";

    /// <summary>What is shown once an idea is sent.</summary>
    public const string Receipt = Form + "/ontvangen";

    /// <summary>The idea of a code, for its sender.</summary>
    public const string Code = Form + "/{code}";

    /// <summary>The name under which the receipt is told, sealed, what to show.</summary>
    public const string ReceiptName = "bewijs";

    public static string FormFor(string? neighbourhood) => string.IsNullOrEmpty(neighbourhood) ? Form : $"{Form}?wijk={Uri.EscapeDataString(neighbourhood)}";

    public static string Of(string code) => $"{Form}/{Uri.EscapeDataString(code)}";
}
