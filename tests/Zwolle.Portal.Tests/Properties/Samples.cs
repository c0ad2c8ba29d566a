using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Zwolle.Portal.Tests.Properties;

/// <summary>
/// How many random inputs a property is tried with. A plain run takes the same ones every time, so that what passed
/// passes again; with ZP_SAMPLES=20 it takes other ones each time and twenty times as many (<c>./prove samples</c>).
/// </summary>
internal static class Samples
{
    private const ulong Seed = 8_011;

    private static readonly int Times =
        int.TryParse(Environment.GetEnvironmentVariable("ZP_SAMPLES"), NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times > 0 ? times : 0;

    /// <summary>For a property.</summary>
    public static Config Of(int count) => Times == 0
        ? Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(new Replay(Start, size: null))
        : Config.QuickThrowOnFailure.WithMaxTest(count * Times);

    /// <summary>The inputs themselves.</summary>
    /// <param name="inputs">What to take them from.</param>
    /// <param name="count">How many.</param>
    /// <param name="size">How large they may be.</param>
    public static T[] Of<T>(Gen<T> inputs, int count, int size = 50) =>
        Times == 0 ? Gen.Sample(inputs, size, Start, count) : Gen.Sample(inputs, size, count * Times);

    private static Rnd Start => new(Seed, Seed | 1);
}
