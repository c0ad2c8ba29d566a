using System.Text;

namespace Zwolle.Portal.Testing;

/// <summary>A mail as it came over the line, read as a mail program does (RFC 5322 and 2045).</summary>
public sealed class SentMail
{
    private SentMail(string raw)
    {
        Raw = raw;
        var (fields, body) = Read(raw);
        Fields = fields;
        var boundary = Parameter(Field("Content-Type"), "boundary");
        Parts = boundary is null
            ? [(Field("Content-Type").Split(';')[0], Decode(fields, body))]
            : [.. body.Split($"--{boundary}").Skip(1).Where(part => !part.StartsWith("--", StringComparison.Ordinal)).Select(part =>
                {
                    var (head, content) = Read(part.TrimStart('\r', '\n'));
                    return (Value(head, "Content-Type")!.Split(';')[0], Decode(head, content));
                })];
    }

    public string Raw { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; }

    /// <summary>Type and decoded text, in order.</summary>
    public IReadOnlyList<(string Type, string Text)> Parts { get; }

    public string Text => Parts.First(part => part.Type == "text/plain").Text;

    public string Html => Parts.First(part => part.Type == "text/html").Text;

    public string Recipient => Field("To").Trim('<', '>');

    public static SentMail Of(string raw) => new(raw);

    /// <summary>The one value of a field.</summary>
    public string Field(string name) => Fields.Count(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)) == 1
        ? Value(Fields, name)!
        : throw new InvalidOperationException($"The mail has not one field {name}:\n{Raw}");

    /// <summary>The first address in the text that begins so.</summary>
    public string Link(string start) => Text.Split('\n', ' ').Select(word => word.Trim()).First(word => word.StartsWith(start, StringComparison.Ordinal));

    private static (List<KeyValuePair<string, string>> Fields, string Body) Read(string raw)
    {
        var end = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var line in raw[..end].Split("\r\n"))
        {
            if (line[0] is ' ' or '\t')
            {
                fields[^1] = new(fields[^1].Key, $"{fields[^1].Value} {line.Trim()}");
            }
            else
            {
                var parts = line.Split(':', 2);
                fields.Add(new(parts[0], parts[1].Trim()));
            }
        }

        return (fields, raw[(end + 4)..]);
    }

    private static string? Value(IEnumerable<KeyValuePair<string, string>> fields, string name) =>
        fields.FirstOrDefault(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static string? Parameter(string value, string name) =>
        value.Split(';').Select(part => part.Trim().Split('=', 2)).FirstOrDefault(part => part[0] == name)?[1].Trim('"');

    private static string Decode(List<KeyValuePair<string, string>> fields, string body) =>
        Value(fields, "Content-Transfer-Encoding") == "base64" ? Encoding.UTF8.GetString(Convert.FromBase64String(body)) : body;
}
