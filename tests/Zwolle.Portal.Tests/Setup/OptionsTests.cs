using Zwolle.Portal.Setup;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Setup;

/// <summary>A portal that is set up wrongly does not start, and says which setting is wrong.</summary>
public sealed class OptionsTests
{
    [Theory]
    [InlineData("--Portal:BaseUrl=zwolle", "BaseUrl")]
    [InlineData("--Geocoder:BaseUrl=https://elders.example/zonder-streep", "BaseUrl")]
    [InlineData("--Geocoder:TimeLimit=00:00:20", "TimeLimit")]
    [InlineData("--Mail:Claim=00:00:30", "Claim")]
    [InlineData("--Portal:Stylesheet=https://elders.example/huisstijl.css", "Stylesheet")]
    public async Task Start_WrongSetting_StopsAndNamesIt(string setting, string name)
    {
        Assert.SkipUnless(TestDatabase.Provider == DatabaseProvider.Sqlite, "The same on every run; the run on SQLite shows it.");
        var folder = Directory.CreateTempSubdirectory("zp-options-").FullName;
        await using var portal = PortalProcess.Start(folder, setting);

        var code = await portal.ExitAsync();

        Assert.Equal(1, code);
        var line = Assert.Single(portal.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("The portal does not start: ", line, StringComparison.Ordinal);
        Assert.Contains(name, line, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
        Directory.Delete(folder);
    }
}
