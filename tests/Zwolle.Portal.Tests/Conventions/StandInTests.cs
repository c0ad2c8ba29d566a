using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>
/// SqlClient needs Microsoft.SqlServer.Server to find the type of a parameter. Where the stand-in of src/ takes its
/// place, it must do for every type that the model sends.
/// </summary>
public sealed class StandInTests
{
    public static TheoryData<Type> Types => [.. SentTypes()];

    [Theory]
    [MemberData(nameof(Types))]
    public void SqlParameter_OfEveryTypeInTheModel_FindsItsSqlType(Type type)
    {
        object value = type == typeof(string) ? "" : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0) : Activator.CreateInstance(type)!;

        var found = new SqlParameter("@p", value).SqlDbType;

        Assert.True(Enum.IsDefined(found));
        Assert.NotEqual(SqlDbType.Variant, found);
        Assert.NotEqual(SqlDbType.Udt, found);
    }

    /// <summary>What reaches SqlClient: after the converters, without Nullable.</summary>
    private static IEnumerable<Type> SentTypes()
    {
        using var context = Contexts.SqlServer();
        return
        [
            .. context.Model.GetRelationalModel().Tables
                .SelectMany(table => table.Columns)
                .Select(column => column.PropertyMappings[0].TypeMapping)
                .Select(mapping => mapping.Converter?.ProviderClrType ?? mapping.ClrType)
                .Select(type => Nullable.GetUnderlyingType(type) ?? type)
                .Distinct()
                .OrderBy(type => type.Name, StringComparer.Ordinal),
        ];
    }
}
