using Zwolle.Portal.Infrastructure;

namespace Zwolle.Portal.Features.Neighbourhoods.Import;

/// <summary>The boundaries cannot be imported, and the old ones stay; the message is the one sentence that an operator reads.</summary>
public sealed class BoundaryException(string message, Exception? innerException = null)
    : CommandException("The boundaries are not imported", message, innerException);
