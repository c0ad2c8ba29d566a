using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Options;
using Zwolle.Portal.Features.Admin.Files;
using Zwolle.Portal.Features.Files;
using Zwolle.Portal.Infrastructure.Files;

namespace Zwolle.Portal.Setup;

/// <summary>The section 'Files'.</summary>
public sealed class FileOptions
{
    /// <summary>Host and port of a clamd that looks at every file before it is kept: 'scanner:3310'. Empty: none does.</summary>
    [RegularExpression("^([A-Za-z0-9._-]+:[0-9]{1,5})?$", ErrorMessage = "Files:Clamd is no host and port, such as scanner:3310.")]
    public string Clamd { get; set; } = "";

    /// <summary>How long a colleague waits for it at most.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan ScanTimeLimit { get; set; } = TimeSpan.FromSeconds(20);
}

/// <summary>Pictures and documents of staff.</summary>
public static class Files
{
    public static void AddPortalFiles(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<FileOptions>().BindConfiguration("Files").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(inner => new FileStore(
            Path.GetFullPath(Path.Combine(builder.Environment.ContentRootPath, inner.GetRequiredService<PortalOptions>().DataFolder, FileStore.FolderName))));
        services.AddSingleton<PictureMaker>();
        services.AddSingleton<IVirusScanner>(inner =>
        {
            var files = inner.GetRequiredService<IOptions<FileOptions>>().Value;
            return files.Clamd.Split(':') is [var host, var port]
                ? new ClamdScanner(host, int.Parse(port, CultureInfo.InvariantCulture), files.ScanTimeLimit, inner.GetRequiredService<ILogger<ClamdScanner>>())
                : new NoVirusScanner();
        });
        services.AddScoped<FileQueries>();
        services.AddScoped<AdminFileQueries>();
        services.AddScoped<FileService>();
    }
}
