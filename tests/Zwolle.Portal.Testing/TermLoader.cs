using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Search;

namespace Zwolle.Portal.Testing;

/// <summary>Saves the terms of very many plans. A plan has a hundred or more, and EF Core takes its time for each.</summary>
internal sealed class TermLoader
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    public static bool Serves(PortalDbContext context) => context.Database.IsSqlite() || context.Database.IsNpgsql();

    /// <param name="context">A context that keeps no terms by itself.</param>
    /// <param name="plans">Just saved.</param>
    public async Task LoadAsync(PortalDbContext context, IReadOnlyList<Plan> plans)
    {
        if (_ids.Count == 0)
        {
            await foreach (var term in context.SearchTerms.AsNoTracking().AsAsyncEnumerable())
            {
                _ids.TryAdd(term.Text, term.Id);
            }
        }

        var uses = plans.Select(plan => (plan.Id, Terms: SearchTerm.Of(plan.SearchText))).ToList();
        var added = uses.SelectMany(use => use.Terms).Where(text => !_ids.ContainsKey(text)).Distinct(StringComparer.Ordinal).Select(text => new SearchTerm { Text = text }).ToList();
        context.AddRange(added);
        await context.SaveChangesAsync();
        foreach (var term in added)
        {
            _ids.Add(term.Text, term.Id);
        }

        var rows = uses.SelectMany(use => use.Terms, (use, text) => (Term: _ids[text], Item: use.Id)).Order();
        await context.Database.OpenConnectionAsync();
        if (context.Database.GetDbConnection() is SqliteConnection sqlite)
        {
            await InsertAsync(sqlite, Table(context), rows);
        }
        else
        {
            await CopyAsync((NpgsqlConnection)context.Database.GetDbConnection(), Table(context), rows);
        }

        await context.Database.CloseConnectionAsync();
    }

    private static string Table(PortalDbContext context) => context.Model.FindEntityType(typeof(TermUse<Plan>))!.GetTableName()!;

    private static async Task InsertAsync(SqliteConnection connection, string table, IEnumerable<(int Term, int Item)> rows)
    {
        await using var memory = connection.CreateCommand();
        memory.CommandText = "PRAGMA cache_size = -200000";
        await memory.ExecuteNonQueryAsync();

        await using var transaction = await connection.BeginTransactionAsync();
        await using var insert = connection.CreateCommand();
        insert.CommandText = $"""INSERT INTO "{table}" ("TermId", "ItemId") VALUES ($term, $item)""";
        var term = insert.Parameters.Add("$term", SqliteType.Integer);
        var item = insert.Parameters.Add("$item", SqliteType.Integer);
        foreach (var row in rows)
        {
            (term.Value, item.Value) = (row.Term, row.Item);
            await insert.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string table, IEnumerable<(int Term, int Item)> rows)
    {
        await using var writer = await connection.BeginBinaryImportAsync($"""COPY "{table}" ("TermId", "ItemId") FROM STDIN (FORMAT BINARY)""");
        foreach (var row in rows)
        {
            await writer.StartRowAsync();
            await writer.WriteAsync(row.Term);
            await writer.WriteAsync(row.Item);
        }

        await writer.CompleteAsync();
    }
}
