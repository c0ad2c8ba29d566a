using Microsoft.Extensions.Primitives;

namespace Zwolle.Portal.Infrastructure;

/// <summary>Tells in-memory copies of public content that something was saved.</summary>
public sealed class ContentChanges : IDisposable
{
    private CancellationTokenSource _source = new();

    /// <summary>A token that fires at the next change.</summary>
    public IChangeToken Token => new CancellationChangeToken(_source.Token);

    public void Signal()
    {
        using var previous = Interlocked.Exchange(ref _source, new CancellationTokenSource());
        previous.Cancel();
    }

    public void Dispose() => _source.Dispose();
}
