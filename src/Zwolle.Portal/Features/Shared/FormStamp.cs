using Zwolle.Portal.Data.Ideas;

namespace Zwolle.Portal.Features.Shared;

/// <summary>
/// What a form that anybody may send carries, sealed: when it was served, so that a program that answers at once shows,
/// and a code, so that a form that is sent twice can be known. An idea gets that code.
/// </summary>
public sealed record FormStamp(DateTime ServedAt, string Code)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private const string Purpose = "Forms.Stamp";

    public static string Seal(SealedValues values, DateTime utcNow)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Seal(new FormStamp(utcNow, IdeaCode.New()), Life, Purpose);
    }

    /// <summary>Null when it is none of ours or too old.</summary>
    public static FormStamp? Open(SealedValues values, string? text)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Open<FormStamp>(text, Purpose);
    }
}
