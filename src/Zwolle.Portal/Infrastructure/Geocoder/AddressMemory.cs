using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;

namespace Zwolle.Portal.Infrastructure.Geocoder;

/// <summary>
/// Remembers for a week in which wijken an address lies, without remembering the address: the key is a digest that only
/// this process can make, with a secret that it forgets when it ends. The value is codes of wijken. Nothing that failed
/// or was not found is remembered.
/// </summary>
public sealed class AddressMemory(TimeProvider time) : IDisposable
{
    public static readonly TimeSpan Age = TimeSpan.FromDays(7);

    private const int MostAddresses = 20_000;

    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = MostAddresses });

    public IReadOnlyList<string>? Recall(AddressQuestion question) =>
        _cache.TryGetValue(KeyOf(question), out Known? known) && known!.Until > time.GetUtcNow() ? known.Codes : null;

    public void Remember(AddressQuestion question, IReadOnlyList<string> codes)
    {
        if (codes.Count > 0)
        {
            _cache.Set(KeyOf(question), new Known(codes, time.GetUtcNow() + Age), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Age });
        }
    }

    public void Dispose() => _cache.Dispose();

    private string KeyOf(AddressQuestion question) =>
        Convert.ToBase64String(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(question.Canonical)));

    private sealed record Known(IReadOnlyList<string> Codes, DateTimeOffset Until);
}
