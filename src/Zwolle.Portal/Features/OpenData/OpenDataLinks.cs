namespace Zwolle.Portal.Features.OpenData;

public static class OpenDataLinks
{
    /// <summary>The page for people.</summary>
    public const string Page = "/open-data";

    /// <summary>What all addresses for programs begin with; the number is that of <see cref="OpenDataVersion"/>.</summary>
    public const string Root = "/api/v1";

    public const string Document = Root + "/openapi.json";

    /// <param name="noun">Of a resource: 'plannen'.</param>
    public static string Collection(string noun) => $"{Root}/{noun}";

    /// <param name="noun">Of a resource: 'plannen'.</param>
    /// <param name="id">The id of an item, as the answers give it.</param>
    public static string Item(string noun, string id) => $"{Root}/{noun}/{Uri.EscapeDataString(id)}";
}
