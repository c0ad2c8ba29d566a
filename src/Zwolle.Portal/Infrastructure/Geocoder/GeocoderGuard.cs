using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Zwolle.Portal.Infrastructure.Geocoder;

/// <summary>The geocoder gave no usable answer. Says why in words of our own, never what was asked.</summary>
public sealed class GeocoderException(string reason, bool mayPassSoon = false) : Exception(reason)
{
    /// <summary>True when asking once more at once may help.</summary>
    public bool MayPassSoon { get; } = mayPassSoon;
}

/// <summary>
/// How long and how often the geocoder is asked: one question takes at most the time limit, with one second try inside
/// it. The breaker stands outermost, so that it counts slowness too; while it is open nobody waits.
/// </summary>
public sealed class GeocoderGuard
{
    /// <summary>How long a geocoder that fails is left alone, and the time over which its failures are counted.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    /// <summary>So many questions, of which half fail, open the breaker.</summary>
    public const int FewestQuestions = 4;

    private readonly ResiliencePipeline _pipeline;

    public GeocoderGuard(TimeSpan timeLimit, TimeProvider time) => _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<GeocoderException>().Handle<TimeoutRejectedException>(),
            FailureRatio = 0.5,
            MinimumThroughput = FewestQuestions,
            SamplingDuration = Rest,
            BreakDuration = Rest,
        })
        .AddTimeout(timeLimit)
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<GeocoderException>(exception => exception.MayPassSoon),
            MaxRetryAttempts = 1,
            Delay = TimeSpan.FromMilliseconds(100),
        })
        .Build();

    /// <exception cref="GeocoderException">Not answered, in time or at all; or it was not even asked.</exception>
    public async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> question, CancellationToken cancellation)
    {
        try
        {
            return await _pipeline.ExecuteAsync(async token => await question(token), cancellation);
        }
        catch (TimeoutRejectedException)
        {
            throw new GeocoderException("it took too long");
        }
        catch (BrokenCircuitException)
        {
            throw new GeocoderException("it failed too often and is left alone for a while");
        }
    }
}
