using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Zwolle.Portal.Data.Staff;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>
/// What SQL Server would refuse or regret, found in the model: EF Core makes the script without a word about it. Each
/// rule gives one line for each thing that breaks it.
/// </summary>
internal static class ModelLint
{
    public const int MostIndexBytes = 1_700;
    public const int MostClusteredBytes = 900;
    public const int MostRowBytes = 8_060;
    public const int MostIdentifier = 128;

    /// <summary>What a column of variable length takes in the row when its text is kept elsewhere.</summary>
    private const int PointerBytes = 24;

    /// <summary>With Restrict everywhere there is no cascade path, so never two to one table (error 1785).</summary>
    public static IEnumerable<string> ForeignKeysThatDelete(IRelationalModel model) =>
        from entity in model.Model.GetEntityTypes()
        from key in entity.GetForeignKeys()
        where key.DeleteBehavior is not (DeleteBehavior.Restrict or DeleteBehavior.NoAction)
        select $"{entity.ClrType.Name}.{key.Properties[0].Name}: {key.DeleteBehavior}";

    /// <summary>SQL Server makes such an index with a warning, and refuses the row that is too long (error 1946).</summary>
    public static IEnumerable<string> KeysThatAreTooLong(IRelationalModel model) =>
    [
        .. from index in model.Tables.SelectMany(table => table.Indexes)
           where index.Columns.Sum(Bytes) > MostIndexBytes
           select $"{index.Name} takes {index.Columns.Sum(Bytes)} bytes, at most {MostIndexBytes}",
        .. from constraint in model.Tables.SelectMany(table => table.UniqueConstraints)
           where constraint.Columns.Sum(Bytes) > MostClusteredBytes
           select $"{constraint.Name} takes {constraint.Columns.Sum(Bytes)} bytes, at most {MostClusteredBytes}",
    ];

    /// <summary>SQL Server takes two empty values for the same.</summary>
    public static IEnumerable<string> UniqueIndexesOnEmptyValues(IRelationalModel model) =>
        from index in model.Tables.SelectMany(table => table.Indexes)
        where index.IsUnique && index.Columns.Any(column => column.IsNullable) && string.IsNullOrEmpty(index.Filter)
        select $"{index.Name} has no filter";

    public static IEnumerable<string> ColumnsOfAnUnfitType(IRelationalModel model) =>
        from column in model.Tables.SelectMany(table => table.Columns)
        let property = column.PropertyMappings[0].Property
        let type = column.StoreTypeMapping.Converter?.ProviderClrType ?? column.StoreTypeMapping.ClrType
        let problem =
            (type == typeof(string) || type == typeof(byte[])) && property.GetMaxLength() is null ? "has no MaxLength"
            : type == typeof(decimal) && (property.GetPrecision() is null || property.GetScale() is null) ? "has no precision"
            : type == typeof(DateTime) && !column.StoreType.StartsWith("datetime2", StringComparison.Ordinal) ? $"is {column.StoreType}, not datetime2"
            : type == typeof(DateTimeOffset) && property.DeclaringType.ClrType == typeof(StaffMember) ? null // Identity's own; it compares in memory.
            : type == typeof(DateTimeOffset) || type == typeof(TimeSpan) || type == typeof(ulong) ? $"is {type.Name}, which SQLite cannot compare"
            : null
        where problem is not null
        select $"{column.Table.Name}.{column.Name} {problem}";

    public static IEnumerable<string> NamesThatAreTooLong(IRelationalModel model) =>
        from name in model.Tables.SelectMany(table => table.Columns.Select(c => c.Name)
            .Concat(table.Indexes.Select(i => i.Name))
            .Concat(table.UniqueConstraints.Select(c => c.Name))
            .Concat(table.ForeignKeyConstraints.Select(c => c.Name))
            .Append(table.Name))
        where name.Length > MostIdentifier
        select $"{name} is longer than {MostIdentifier}";

    /// <summary>Long texts may leave the row; what cannot must fit on a page.</summary>
    public static IEnumerable<string> RowsThatFitOnNoPage(IRelationalModel model) =>
        from table in model.Tables where BytesInRow(table) > MostRowBytes select $"{table.Name}: {BytesInRow(table)} bytes stay in the row";

    public static int BytesInRow(ITable table) => table.Columns.Sum(column => IsVariable(column) ? Math.Min(PointerBytes, Bytes(column)) : Bytes(column));

    public static int Bytes(IColumnBase column)
    {
        var parts = column.StoreType.Split('(', ')');
        int Length(int most) => parts[1] == "max" ? most : int.Parse(parts[1].Split(',')[0], CultureInfo.InvariantCulture);
        return parts[0] switch
        {
            "bit" or "tinyint" => 1,
            "smallint" => 2,
            "date" => 3,
            "int" or "real" => 4,
            "time" => 5,
            "bigint" or "float" or "datetime" or "datetime2" or "rowversion" => 8,
            "datetimeoffset" => 10,
            "uniqueidentifier" => 16,
            "decimal" => 17,
            "nchar" or "nvarchar" => 2 * Length(1_000_000),
            "binary" or "varbinary" => Length(1_000_000),
            _ => throw new InvalidOperationException($"{column.Table.Name}.{column.Name}: say how many bytes {column.StoreType} takes."),
        };
    }

    private static bool IsVariable(IColumnBase column) =>
        column.StoreType.StartsWith("nvarchar", StringComparison.Ordinal) || column.StoreType.StartsWith("varbinary", StringComparison.Ordinal);
}
