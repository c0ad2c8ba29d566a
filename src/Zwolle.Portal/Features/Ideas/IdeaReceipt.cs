using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Ideas;

/// <summary>What is shown once an idea is sent. It travels sealed and for ten minutes only, so an address that somebody finds later shows nothing.</summary>
/// <param name="Code">Null when the idea was there already: then nobody knows its code any more.</param>
/// <param name="Team">The team that answers.</param>
/// <param name="AnswerBy">Day by which it does.</param>
/// <param name="Way">How the sender is answered, as in <see cref="IdeaForm"/>.</param>
public sealed record IdeaReceipt(string? Code, string Team, DateOnly AnswerBy, string Way)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private const string Purpose = "Ideas.Receipt";

    public string Seal(SealedValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Seal(this, Life, Purpose);
    }

    public static IdeaReceipt? Open(SealedValues values, string? text)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Open<IdeaReceipt>(text, Purpose);
    }
}
