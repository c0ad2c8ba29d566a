using System.Globalization;

namespace Zwolle.Portal.Features.Ideas;

/// <summary>Keys of the mails about an idea.</summary>
public static class IdeaMail
{
    /// <summary>That it came in.</summary>
    public static string Received(string codeHash)
    {
        ArgumentNullException.ThrowIfNull(codeHash);
        return $"idea-received:{codeHash[..16]}";
    }

    /// <summary>What the keys of the mails that colleagues send begin with.</summary>
    public static string Start(int ideaId) => string.Create(CultureInfo.InvariantCulture, $"idea:{ideaId}:");

    /// <summary>What a colleague did.</summary>
    /// <param name="ideaId">Of the idea.</param>
    /// <param name="version">That it has by that.</param>
    public static string Told(int ideaId, int version) => string.Create(CultureInfo.InvariantCulture, $"{Start(ideaId)}{version}");
}
