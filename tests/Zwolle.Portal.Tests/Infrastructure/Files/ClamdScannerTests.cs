using Microsoft.Extensions.Logging.Abstractions;
using Zwolle.Portal.Infrastructure.Files;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Infrastructure.Files;

public sealed class ClamdScannerTests
{
    [Theory]
    [InlineData("stream: OK", ScanResult.Clean)]
    [InlineData("stream: Win.Test.EICAR_HDB-1 FOUND", ScanResult.Infected)]
    [InlineData("INSTREAM size limit exceeded. ERROR", ScanResult.NoAnswer)]
    [InlineData("stream: OK FOUND OK", ScanResult.NoAnswer)]
    [InlineData("", ScanResult.NoAnswer)]
    [InlineData(null, ScanResult.NoAnswer)]
    public async Task Scan_Answer_IsTakenAtItsWord(string? answer, ScanResult expected)
    {
        await using var clamd = new StubClamd { Answer = answer };
        var file = Enumerable.Range(0, 200_000).Select(number => (byte)number).ToArray();

        Assert.Equal(expected, await ScanAsync(clamd.Address, file));

        Assert.Equal(file, clamd.Scanned);
    }

    [Fact]
    public async Task Scan_NobodyThere_IsNoAnswer()
    {
        string address;
        await using (var clamd = new StubClamd())
        {
            address = clamd.Address;
        }

        Assert.Equal(ScanResult.NoAnswer, await ScanAsync(address, [1]));
    }

    private static Task<ScanResult> ScanAsync(string address, byte[] file)
    {
        var parts = address.Split(':');
        var scanner = new ClamdScanner(parts[0], int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromSeconds(30), NullLogger<ClamdScanner>.Instance);
        return scanner.ScanAsync(file, TestContext.Current.CancellationToken);
    }
}
