using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Zwolle.Portal.Data;

/// <summary>
/// Instants are UTC in every database. A value of another kind is a mistake in the code that made it, so it is refused
/// rather than shifted.
/// </summary>
public sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => Require(value),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime Require(DateTime value) =>
        value.Kind == DateTimeKind.Utc ? value : throw new InvalidOperationException($"{value:O} is not a UTC instant.");
}
