using System.Text.RegularExpressions;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>What must hold of the files that containers are made of. Each rule gives one line for each thing that breaks it.</summary>
internal static partial class Containers
{
    /// <summary>Tags say at least the major version, so that a build of next year is not another system.</summary>
    public static IEnumerable<string> ImagesWithoutVersion(string text)
    {
        var stages = Stage().Matches(text).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        return Image().Matches(text).Select(match => match.Groups["image"].Value)
            .Where(image => !stages.Contains(image) && !Versioned().IsMatch(image))
            .Select(image => $"{image} names no version");
    }

    /// <summary>A secret is taken from the environment, and has no default that would end up in production.</summary>
    public static IEnumerable<string> SecretsInTheFile(string text) => Secret().Matches(text)
        .Where(match => !FromEnvironment().IsMatch(match.Groups["value"].Value))
        .Select(match => $"a secret stands in the file: {match.Value.Trim()}");

    /// <summary>The last stage is what runs.</summary>
    public static IEnumerable<string> StagesThatRunAsRoot(string dockerfile)
    {
        var last = dockerfile[dockerfile.LastIndexOf("\nFROM ", StringComparison.Ordinal)..];
        var user = User().Matches(last).LastOrDefault()?.Groups["name"].Value;
        return user is null or "root" or "0" ? [$"the image runs as {user ?? "root"}"] : [];
    }

    [GeneratedRegex(@"^FROM\s+\S+\s+AS\s+(?<name>\S+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Stage();

    [GeneratedRegex(@"^(FROM|\s*image:)\s+(?<image>\S+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Image();

    [GeneratedRegex(@":v?[0-9]", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Versioned();

    [GeneratedRegex(@"(password|secret|token|apikey)\w*['""]?\s*[:=]\s*(?<value>[^\s;]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Secret();

    [GeneratedRegex(@"^N?['""\\]*(\$\{\w+(:\?|:-\}|\})|\$\(\w+\)|\$\$\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex FromEnvironment();

    [GeneratedRegex(@"^USER\s+(?<name>\S+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex User();
}
