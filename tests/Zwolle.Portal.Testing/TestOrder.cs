using System.Security.Cryptography;
using System.Text;
using Xunit.Sdk;
using Xunit.v3;

namespace Zwolle.Portal.Testing;

/// <summary>
/// The order of the tests of a class. It follows from their names alone, so it is the same on every machine and in every
/// folder: what passes here passes there. ZP_ORDER takes another one, in which they must pass as well (<c>./prove orders</c>).
/// </summary>
public sealed class TestOrder : ITestCaseOrderer
{
    private static readonly string Seed = Environment.GetEnvironmentVariable("ZP_ORDER") ?? "";

    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase => [.. testCases.OrderBy(PlaceOf, StringComparer.Ordinal)];

    private static string PlaceOf<TTestCase>(TTestCase test)
        where TTestCase : notnull, ITestCase => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Seed + test.TestCaseDisplayName)));
}
