using System.Text;

namespace Zwolle.Portal.Infrastructure.Mail;

/// <summary>What a report says of one recipient.</summary>
/// <param name="Action">'failed', 'delayed', 'delivered', 'relayed' or 'expanded', in small letters.</param>
/// <param name="Status">Enhanced status code (RFC 3463): '5.1.1'.</param>
public sealed record ReportedRecipient(string Action, string Status);

/// <summary>
/// A delivery status notification (RFC 3464, in a multipart/report of RFC 6522). It is read strictly and in memory: what
/// has not this shape is no report. Addresses in it are not read at all: whose mail it was follows from the Message-ID of
/// that mail, which nobody can guess, so that nobody can end the subscription of another with a report of their own making.
/// </summary>
/// <param name="MessageId">Of the mail that came back, without angle brackets; null when the report does not return its head.</param>
/// <param name="Recipients">What became of it, for each recipient.</param>
public sealed record DeliveryReport(string? MessageId, IReadOnlyList<ReportedRecipient> Recipients)
{
    private const int MostParts = 10;

    /// <returns>Null when it is no report.</returns>
    public static DeliveryReport? Read(byte[] mail)
    {
        ArgumentNullException.ThrowIfNull(mail);

        // All that counts in it is ASCII; one letter per byte keeps the rest as it is.
        var root = MailPart.Read(Encoding.Latin1.GetString(mail));
        if (root.Type != "multipart/report" || root.Parameter("report-type")?.ToLowerInvariant() is not (null or "delivery-status") || root.Parameter("boundary") is not { Length: > 0 } boundary)
        {
            return null;
        }

        var parts = Split(root.Body, boundary).Take(MostParts).Select(MailPart.Read).ToList();
        if (parts.FirstOrDefault(part => part.Type is "message/delivery-status" or "message/global-delivery-status") is not { } status)
        {
            return null;
        }

        // The first group of fields is about the mail, each of the others about one recipient.
        var recipients = Groups(status.Decoded)
            .Skip(1)
            .Select(fields => (Action: Field(fields, "action")?.ToLowerInvariant(), Status: Field(fields, "status")?.Split(' ', '(')[0]))
            .Where(fields => fields.Action is not null && BounceStatus.IsCode(fields.Status))
            .Select(fields => new ReportedRecipient(fields.Action!, fields.Status!))
            .ToList();
        var original = parts.FirstOrDefault(part => part.Type is "message/rfc822" or "text/rfc822-headers" or "message/rfc822-headers" or "message/global" or "message/global-headers");
        return recipients.Count == 0 ? null : new DeliveryReport(original is null ? null : MessageIdOf(original.Decoded), recipients);
    }

    private static string? MessageIdOf(string head)
    {
        var id = Field(MailPart.Read(head).Fields, "message-id");
        var (start, end) = (id?.IndexOf('<', StringComparison.Ordinal) ?? -1, id?.IndexOf('>', StringComparison.Ordinal) ?? -1);
        return start >= 0 && end > start ? id![(start + 1)..end] : null;
    }

    /// <summary>RFC 2046, 5.1.1: what stands between the lines of the boundary.</summary>
    private static IEnumerable<string> Split(string body, string boundary)
    {
        StringBuilder? part = null;
        foreach (var line in body.Split('\n'))
        {
            var text = line.TrimEnd('\r', ' ', '\t');
            var isEnd = text == $"--{boundary}--";
            if (!isEnd && text != $"--{boundary}")
            {
                part?.Append(line).Append('\n');
                continue;
            }

            if (part is not null)
            {
                yield return part.ToString();
            }

            if (isEnd)
            {
                yield break;
            }

            part = new StringBuilder();
        }

        // Cut off before its end: what is there counts.
        if (part is not null)
        {
            yield return part.ToString();
        }
    }

    private static IEnumerable<IReadOnlyList<KeyValuePair<string, string>>> Groups(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd('\r')).Append(""))
        {
            if (line.Length > 0)
            {
                lines.Add(line);
            }
            else if (lines.Count > 0)
            {
                yield return MailPart.FieldsOf(lines);
                lines.Clear();
            }
        }
    }

    private static string? Field(IReadOnlyList<KeyValuePair<string, string>> fields, string name) => fields.FirstOrDefault(field => field.Key == name).Value;
}

/// <summary>A mail or a part of one: its fields (RFC 5322), and what follows them.</summary>
internal sealed record MailPart(IReadOnlyList<KeyValuePair<string, string>> Fields, string Body)
{
    /// <summary>In small letters, without parameters; a part that says none is plain text.</summary>
    public string Type => (Value("content-type") ?? "text/plain").Split(';')[0].Trim().ToLowerInvariant();

    public string Decoded => Value("content-transfer-encoding")?.Trim().ToLowerInvariant() switch
    {
        "base64" => FromBase64(Body),
        "quoted-printable" => FromQuotedPrintable(Body),
        _ => Body,
    };

    public static MailPart Read(string text)
    {
        var lines = new List<string>();
        var place = 0;
        while (place < text.Length)
        {
            var end = text.IndexOf('\n', place);
            var line = (end < 0 ? text[place..] : text[place..end]).TrimEnd('\r');
            place = end < 0 ? text.Length : end + 1;
            if (line.Length == 0)
            {
                break;
            }

            lines.Add(line);
        }

        return new MailPart(FieldsOf(lines), text[place..]);
    }

    /// <summary>Names in small letters; a line that begins with a space goes on with the one before.</summary>
    public static List<KeyValuePair<string, string>> FieldsOf(IEnumerable<string> lines)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var line in lines)
        {
            if (line[0] is ' ' or '\t' && fields.Count > 0)
            {
                fields[^1] = new(fields[^1].Key, $"{fields[^1].Value} {line.Trim()}");
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                fields.Add(new(line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim()));
            }
        }

        return fields;
    }

    /// <summary>Of the content type (RFC 2045, 5.1), in quotes or not.</summary>
    public string? Parameter(string name)
    {
        foreach (var parameter in Parameters(Value("content-type") ?? ""))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && string.Equals(parameter[..equals].Trim(), name, StringComparison.OrdinalIgnoreCase))
            {
                return parameter[(equals + 1)..].Trim().Trim('"');
            }
        }

        return null;
    }

    private string? Value(string name) => Fields.FirstOrDefault(field => field.Key == name).Value;

    /// <summary>A semicolon between quotes is part of a value.</summary>
    private static IEnumerable<string> Parameters(string value)
    {
        var (start, quoted) = (0, false);
        for (var i = 0; i < value.Length; i++)
        {
            quoted ^= value[i] == '"';
            if (value[i] == ';' && !quoted)
            {
                yield return value[start..i];
                start = i + 1;
            }
        }

        yield return value[start..];
    }

    private static string FromBase64(string text)
    {
        try
        {
            return Encoding.Latin1.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            return "";
        }
    }

    private static string FromQuotedPrintable(string text)
    {
        var decoded = new StringBuilder();
        var lines = text.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] == '=' && i + 2 < lines.Length && Uri.IsHexDigit(lines[i + 1]) && Uri.IsHexDigit(lines[i + 2]))
            {
                decoded.Append((char)Convert.ToByte(lines.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                decoded.Append(lines[i]);
            }
        }

        return decoded.ToString();
    }
}
