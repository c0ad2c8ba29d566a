using System.Reflection;
using Microsoft.Extensions.Caching.Memory;
using Zwolle.Portal.Infrastructure.Geocoder;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Infrastructure.Geocoder;

public sealed class AddressMemoryTests
{
    private readonly TestClock _clock = new();

    [Fact]
    public void Recall_WithinAWeek_KnowsTheCodesAndNothingElse()
    {
        using var memory = new AddressMemory(_clock);
        memory.Remember(Question("8011 PK 15"), ["WK019310"]);

        _clock.Now += AddressMemory.Age - TimeSpan.FromSeconds(1);
        Assert.Equal(["WK019310"], memory.Recall(Question("8011pk 15")));
        Assert.Null(memory.Recall(Question("8011 PK 16")));

        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.Null(memory.Recall(Question("8011 PK 15")));
    }

    [Fact]
    public void Remember_Nothing_IsNotRemembered()
    {
        using var memory = new AddressMemory(_clock);

        memory.Remember(Question("8011 PK 15"), []);

        Assert.Null(memory.Recall(Question("8011 PK 15")));
        Assert.Empty(KeysOf(memory));
    }

    /// <summary>Whoever copies the memory of one process cannot try addresses against it without its secret.</summary>
    [Fact]
    public void Remember_SameAddressInTwoProcesses_HasKeysThatSayNothing()
    {
        using var memory = new AddressMemory(_clock);
        using var other = new AddressMemory(_clock);

        memory.Remember(Question("8011 PK 15"), ["WK019310"]);
        other.Remember(Question("8011 PK 15"), ["WK019310"]);

        var (key, otherKey) = (Assert.Single(KeysOf(memory)), Assert.Single(KeysOf(other)));
        Assert.Equal(32, Convert.FromBase64String(key).Length);
        Assert.NotEqual(key, otherKey);
    }

    [Fact]
    public void Remember_VeryMany_StaysBounded()
    {
        using var memory = new AddressMemory(_clock);
        for (var number = 1; number <= 30_000; number++)
        {
            memory.Remember(Question($"Grote Markt {number}"), ["WK019310"]);
        }

        Assert.InRange(KeysOf(memory).Count, 1, 20_000);
    }

    private static AddressQuestion Question(string typed) => AddressQuestion.Parse(typed)!;

    private static List<string> KeysOf(AddressMemory memory)
    {
        var field = typeof(AddressMemory).GetFields(BindingFlags.NonPublic | BindingFlags.Instance).Single(f => f.FieldType == typeof(MemoryCache));
        return [.. ((MemoryCache)field.GetValue(memory)!).Keys.Cast<string>()];
    }
}
