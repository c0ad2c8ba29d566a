using System.Diagnostics;
using System.Text.Json;
using Zwolle.Portal.BrowserTests.Staff;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.BrowserTests;

/// <summary>Every page is valid HTML, by the validator that package.json names and the rules of .htmlvalidate.json.</summary>
public sealed class HtmlTests(PortalServer server, StaffServer staffServer)
{
    [Fact]
    public async Task EveryPage_IsValid()
    {
        var folder = Directory.CreateTempSubdirectory("zp-html-").FullName;
        try
        {
            await SaveAsync(folder);

            // A page with a fault shows that the validator looks at all.
            await File.WriteAllTextAsync(Path.Combine(folder, "planted.html"), "<!DOCTYPE html><html lang=\"nl\"><head><title>Fout</title></head><body><p><div></div></p></body></html>");
            var messages = await ValidateAsync(folder);

            Assert.Contains(messages, message => message.StartsWith("planted.html", StringComparison.Ordinal));
            Assert.DoesNotContain(messages, message => !message.StartsWith("planted.html", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task SaveAsync(string folder)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        foreach (var page in Pages.All)
        {
            using var response = await client.GetAsync(page.Path);
            Assert.Equal(page.Status, (int)response.StatusCode);
            await SaveAsync(page.Name, response);
        }

        using var staff = staffServer.NewClient();
        foreach (var page in StaffPage.All)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, staffServer.Content.Fill(page.Path));
            if (page.Role is { } role)
            {
                request.Headers.Add("Cookie", await staffServer.Portal.StaffCookieAsync(await staffServer.MemberAsync(role)));
            }

            using var response = await staff.SendAsync(request);
            Assert.Equal(page.Status, (int)response.StatusCode);
            await SaveAsync("staff-" + page.Name, response);
        }

        using var notAllowed = await client.PostAsync("/", null);
        Assert.Equal(405, (int)notAllowed.StatusCode);
        await SaveAsync("405", notAllowed);

        async Task SaveAsync(string name, HttpResponseMessage response)
        {
            var file = new string([.. name.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-')]) + ".html";
            await File.WriteAllTextAsync(Path.Combine(folder, file), await response.Content.ReadAsStringAsync());
        }
    }

    private static async Task<IReadOnlyList<string>> ValidateAsync(string folder)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "package.json")))
        {
            root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("No folder above the tests has a package.json.");
        }

        using var process = Process.Start(new ProcessStartInfo("node")
        {
            ArgumentList =
            {
                Path.Combine(root, "node_modules/html-validate/bin/html-validate.mjs"),
                "--config", Path.Combine(root, "tests/Zwolle.Portal.BrowserTests/.htmlvalidate.json"),
                "--formatter", "json",
                folder,
            },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        using var output = JsonDocument.Parse(await process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        return
        [
            .. output.RootElement.EnumerateArray().SelectMany(file => file.GetProperty("messages").EnumerateArray().Select(message =>
                $"{Path.GetFileName(file.GetProperty("filePath").GetString())}:{message.GetProperty("line")} {message.GetProperty("ruleId")}: {message.GetProperty("message")}")),
        ];
    }
}
