using System.Diagnostics;
using System.Text.Json;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Parsers;

/// <summary>
/// Reads our calendars and feeds with programs that others wrote: Debian's python3-icalendar and python3-feedparser.
/// What they understood is compared with what we meant. Where they are not installed, the test is skipped.
/// </summary>
internal static class Parser
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    // The first python of the path may be another than the one that the system's packages belong to.
    private static readonly string[] Pythons = ["python3", "/usr/bin/python3"];

    private static readonly Lazy<Task<string?>> Python = new(FindAsync);

    public static Task<ParsedCalendar> CalendarAsync(byte[] content) => ReadAsync<ParsedCalendar>("read_calendar.py", content);

    public static Task<ParsedFeed> FeedAsync(byte[] content) => ReadAsync<ParsedFeed>("read_feed.py", content);

    /// <summary>The rows and cells of a table, as Python's own package reads them.</summary>
    public static Task<string[][]> CsvAsync(byte[] content) => ReadAsync<string[][]>("read_csv.py", content);

    /// <summary>With Python's own package for mail, which reads strictly: a defect is an error.</summary>
    public static Task<ParsedMail> MailAsync(byte[] content) => ReadAsync<ParsedMail>("read_mail.py", content);

    private static async Task<T> ReadAsync<T>(string script, byte[] content)
    {
        var python = await Python.Value;
        Assert.SkipUnless(python is not null, "Install python3-icalendar and python3-feedparser.");
        var path = Path.Combine(RepositoryFolder.Path, "tests", "Zwolle.Portal.Tests", "Parsers", script);
        using var process = Process.Start(new ProcessStartInfo(python!, ["-B", path])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(content);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<T>(await output, Json)!;
    }

    private static async Task<string?> FindAsync()
    {
        foreach (var python in Pythons)
        {
            if (await PortalProcess.CanRunAsync(python, "-c", "import icalendar, feedparser"))
            {
                return python;
            }
        }

        return null;
    }
}

/// <summary>A calendar as icalendar understood it. Hours bear the offset that follows from the time zone in the calendar itself.</summary>
internal sealed record ParsedCalendar(
    string? Name, string? Description, string? Method, string? Source, string? Refresh, string[] Errors, ParsedEvent[] Events);

internal sealed record ParsedEvent(
    string Uid,
    string Start,
    string? End,
    string Status,
    int Sequence,
    string Stamp,
    string LastModified,
    string Summary,
    string Description,
    string? Location,
    string? Url,
    string? Transparency,
    string[] Categories,
    string[] Names);

/// <summary>A feed as feedparser understood it; bozo is not 0 when it is not well formed.</summary>
internal sealed record ParsedFeed(
    int Bozo, string Version, string Id, string Title, string Subtitle, string Author, string Updated, string Self, string Page, ParsedEntry[] Entries);

internal sealed record ParsedEntry(
    string Id, string Title, string TitleType, string Summary, string Published, string Updated, string Page, string[] Categories);

/// <summary>A mail as Python's email package understood it.</summary>
internal sealed record ParsedMail(
    string From, string[] To, string Subject, string MessageId, string AutoSubmitted, DateTimeOffset Date, string[] Names, string Type, ParsedMailPart[] Parts);

internal sealed record ParsedMailPart(string Type, string? Charset, string Text);
