using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Zwolle.Portal.Tests.Conventions;

public sealed class ModelLintTests
{
    private static readonly IRelationalModel Model = ModelOf(Contexts.SqlServer());

    [Fact]
    public void ForeignKeys_DeleteNothingElse() => Rule.Holds(ModelLint.ForeignKeysThatDelete(Model));

    [Fact]
    public void Keys_FitInAnIndex() => Rule.Holds(ModelLint.KeysThatAreTooLong(Model));

    [Fact]
    public void UniqueIndexes_LeaveEmptyValuesOut() => Rule.Holds(ModelLint.UniqueIndexesOnEmptyValues(Model));

    [Fact]
    public void Columns_HaveALengthAPrecisionAndATypeThatFitsEveryDatabase() => Rule.Holds(ModelLint.ColumnsOfAnUnfitType(Model));

    [Fact]
    public void Names_AreShortEnough() => Rule.Holds(ModelLint.NamesThatAreTooLong(Model));

    [Fact]
    public void Rows_FitOnAPageAndTellHowFullTheyGet()
    {
        foreach (var table in Model.Tables)
        {
            TestContext.Current.TestOutputHelper!.WriteLine($"{table.Name}: {ModelLint.BytesInRow(table)} bytes stay in the row, {table.Columns.Sum(ModelLint.Bytes)} with the longest texts");
        }

        Rule.Holds(ModelLint.RowsThatFitOnNoPage(Model));
    }

    [Fact]
    public void Rules_BadModel_NameEveryProblem()
    {
        var bad = ModelOf(new BadContext());

        Assert.Equal(["BadRow.ParentId: Cascade"], ModelLint.ForeignKeysThatDelete(bad));
        Assert.Equal(["IX_Key takes 4000 bytes, at most 1700"], ModelLint.KeysThatAreTooLong(bad));
        Assert.Single(ModelLint.UniqueIndexesOnEmptyValues(bad));
        Assert.Equal(
            ["has no MaxLength", "has no precision", "is DateTimeOffset, which SQLite cannot compare", "is datetime, not datetime2"],
            ModelLint.ColumnsOfAnUnfitType(bad).Select(line => line.Split(' ', 2)[1]).Order(StringComparer.Ordinal));
        Assert.Equal([$"{BadContext.Table} is longer than 128"], ModelLint.NamesThatAreTooLong(bad));
        Assert.Single(ModelLint.RowsThatFitOnNoPage(bad));
    }

    private static IRelationalModel ModelOf(DbContext context)
    {
        using (context)
        {
            return context.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        }
    }

    private sealed class BadContext : DbContext
    {
        public static readonly string Table = new('t', 130);

        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer("Server=nowhere");

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<BadRow>(row =>
        {
            row.ToTable(Table);
            row.HasOne(r => r.Parent).WithMany().OnDelete(DeleteBehavior.Cascade);
            row.Property(r => r.Key).HasMaxLength(2_000);
            row.HasIndex(r => r.Key).HasDatabaseName("IX_Key");
            row.HasIndex(r => r.Maybe).IsUnique().HasFilter(null);
            row.Property(r => r.Old).HasColumnType("datetime");
            row.Property(r => r.Wide).IsFixedLength().HasMaxLength(4_000);
            row.Property(r => r.Wider).IsFixedLength().HasMaxLength(200);
        });
    }

    private sealed class BadRow
    {
        public int Id { get; set; }

        public int ParentId { get; set; }

        public BadRow? Parent { get; set; }

        public string Key { get; set; } = "";

        public int? Maybe { get; set; }

        public string NoLength { get; set; } = "";

        public decimal Amount { get; set; }

        public DateTime Old { get; set; }

        public DateTimeOffset When { get; set; }

        public string Wide { get; set; } = "";

        public string Wider { get; set; } = "";
    }
}
