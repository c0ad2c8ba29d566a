using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Zwolle.Portal.Data;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Neighbourhoods.Import;

/// <summary>
/// <c>import-wijken file-or-url [--dry-run] [--jaar 2025]</c>: imports boundaries instead of serving pages. All other
/// arguments are settings of the portal, as always.
/// </summary>
/// <param name="Source">File or address.</param>
/// <param name="Year">Of the division, when the file does not tell.</param>
/// <param name="IsDryRun">Report only.</param>
/// <param name="Settings">The other arguments.</param>
public sealed record ImportCommand(string Source, int? Year, bool IsDryRun, string[] Settings) : IPortalCommand
{
    public const string Verb = "import-wijken";

    private const string DryRun = "--dry-run";
    private const string OfYear = "--jaar";

    public bool PreparesDatabase => true;

    /// <summary>Null when the arguments ask for something else.</summary>
    /// <exception cref="BoundaryException">It is this command, but not as it should be.</exception>
    public static ImportCommand? Parse(string[] arguments)
    {
        if (arguments is not [Verb, ..])
        {
            return null;
        }

        if (arguments is not [_, { Length: > 0 } source, .. var rest] || source[0] == '-')
        {
            throw new BoundaryException($"say which file or address: {Verb} FILE [{DryRun}] [{OfYear} 2025].");
        }

        int? year = null;
        var settings = new List<string>();
        for (var index = 0; index < rest.Length; index++)
        {
            var argument = rest[index];
            if (argument == OfYear)
            {
                year = YearOf(rest.ElementAtOrDefault(++index));
            }
            else if (argument.StartsWith(OfYear + "=", StringComparison.Ordinal))
            {
                year = YearOf(argument[(OfYear.Length + 1)..]);
            }
            else if (argument != DryRun)
            {
                settings.Add(argument);
            }
        }

        return new ImportCommand(source, year, rest.Contains(DryRun), [.. settings]);
    }

    /// <exception cref="BoundaryException">Nothing was imported.</exception>
    public async Task<int> RunAsync(IServiceProvider services, TextWriter output)
    {
        BoundaryFile file;
        await using (var json = await BoundarySource.OpenAsync(Source))
        {
            file = BoundaryFile.Read(BoundarySource.NameOf(Source), json, Year);
        }

        await using var scope = services.CreateAsyncScope();
        try
        {
            var report = await new BoundaryImport(scope.ServiceProvider.GetRequiredService<PortalDbContext>()).RunAsync(file, IsDryRun);
            await output.WriteAsync(report.ToString());
            await output.WriteLineAsync(IsDryRun ? "Nothing saved (--dry-run)." : report.ChangesAnything ? "Saved." : "Nothing to save.");
            return 0;
        }
        catch (Exception exception) when (exception is DbException or DbUpdateException or RetryLimitExceededException)
        {
            throw new BoundaryException($"the database cannot be read or written ({exception.GetBaseException().Message}).", exception);
        }
    }

    private static int YearOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= BoundaryFile.FirstYear and <= BoundaryFile.LastYear
            ? year
            : throw new BoundaryException($"{OfYear} wants the year of the division, such as {OfYear} 2025.");
}
