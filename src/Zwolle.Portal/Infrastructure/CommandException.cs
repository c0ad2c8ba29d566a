namespace Zwolle.Portal.Infrastructure;

/// <summary>A command of the portal could not do its work; both parts make the one line that an operator reads.</summary>
/// <param name="failure">What did not happen: 'The boundaries are not imported'.</param>
/// <param name="message">Why.</param>
/// <param name="innerException">Where it came from.</param>
public class CommandException(string failure, string message, Exception? innerException = null) : Exception(message, innerException)
{
    public string Failure { get; } = failure;
}
