namespace Zwolle.Portal.Tests.Conventions;

/// <summary>How heavy a page may be, on the seed and with any number of plans.</summary>
[Collection<OnBudgetSites>]
public sealed class SizeBudgetTests(BudgetSites sites)
{
    [Fact]
    public void Get_EveryPage_KeepsToItsSize() => Rule.Holds([.. Size.BrokenBy(sites.Small.Crawl), .. Size.BrokenBy(sites.Large.Crawl)]);
}

/// <summary>The same over every page of the seed.</summary>
[Collection<OnSeededSite>]
public sealed class SeededSizeBudgetTests(SeededSite site)
{
    [Fact]
    public void Get_EveryPage_KeepsToItsSize() => Rule.Holds(Size.BrokenBy(site.Crawl));
}

file static class Size
{
    private const int MostRaw = 60_000;
    private const int MostBrotli = 15_000;

    public static IEnumerable<string> BrokenBy(Crawl crawl)
    {
        Assert.NotEmpty(crawl.Pages);
        foreach (var page in crawl.Pages)
        {
            if (page.Header("Content-Encoding") != "br")
            {
                yield return $"{page.Address} is not sent in brotli";
            }

            if (page.Body.Length > MostRaw || page.BytesOnWire > MostBrotli)
            {
                yield return $"{page.Address} has {page.Body.Length} bytes, {page.BytesOnWire} in brotli; at most {MostRaw} and {MostBrotli}";
            }
        }
    }
}
