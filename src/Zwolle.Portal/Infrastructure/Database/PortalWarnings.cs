using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Zwolle.Portal.Infrastructure.Database;

public static class PortalWarnings
{
    /// <summary>
    /// What EF Core warns of, the same for every context of the portal: for options that differ in this, or stand in another
    /// order, it builds its services and the model once more. That takes a good part of a start, and some megabytes for ever.
    /// </summary>
    public static TBuilder WithPortalWarnings<TBuilder>(this TBuilder options)
        where TBuilder : DbContextOptionsBuilder
    {
        options.ConfigureWarnings(warnings => warnings
            // A link to a plan or moment that is not public is meant to disappear with it.
            .Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning)
            // Who calls gets the exception, and writes it in the log or puts it right.
            .Log((CoreEventId.SaveChangesFailed, LogLevel.Debug)));
        return options;
    }
}
