using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Search;
using Zwolle.Portal.Infrastructure.Database;
using Zwolle.Portal.Setup;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Data.Search;

/// <summary>The terms follow the texts, whoever saves at the same time.</summary>
public sealed class TermKeeperTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private TestDatabase Database => portal.Portal.Database;

    [Fact]
    public async Task Save_NewChangedAndDeletedPlan_KeepsItsTermsAsItsText()
    {
        var (first, second) = (TestData.Word(), TestData.Word());
        var plan = await portal.Data.PlanAsync(p => p.Body = $"Over {first} en nog eens {first}.");
        var other = await portal.Data.PlanAsync(p => p.Body = first);
        Assert.Equal(await TextAsync(plan), await TermsAsync(plan));

        await using (var context = Database.NewContext())
        {
            var stored = await context.Plans.SingleAsync(p => p.Id == plan.Id);
            stored.Body = $"Nu over {second}.";
            await context.SaveChangesAsync();
            Assert.Contains(second, await TermsAsync(plan));
            Assert.Equal(await TextAsync(plan), await TermsAsync(plan));

            // A change of something else leaves them alone.
            stored.Phase = PlanPhase.Completed;
            await context.SaveChangesAsync();
            Assert.Equal(await TextAsync(plan), await TermsAsync(plan));

            context.Remove(stored);
            await context.SaveChangesAsync();
        }

        Assert.Empty(await TermsAsync(plan));
        Assert.Contains(first, await TermsAsync(other));
    }

    [Fact]
    public async Task Save_ThatFailedAndIsDoneAgain_KeepsTheTerms()
    {
        var taken = await portal.Data.PlanAsync();
        var word = TestData.Word();
        await using var context = Database.NewContext();
        var plan = NewPlan(word, slug: taken.Slug);
        context.Add(plan);
        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());

        plan.Slug = $"plan-{word}";
        await context.SaveChangesAsync();

        Assert.Equal(await TextAsync(plan), await TermsAsync(plan));
    }

    [Fact]
    public async Task Save_TheSameNewWordsAtOnce_AllEndWell()
    {
        var word = TestData.Word();
        var plans = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var context = Database.NewContext();
            var plan = NewPlan(word);
            context.Add(plan);
            await context.SaveChangesAsync();
            return plan;
        })));

        Assert.All(plans, plan => Assert.NotEqual(0, plan.Id));
        Assert.Equal(plans.Select(plan => plan.Id).Order(), await FoundAsync(word));
    }

    /// <summary>Both look while neither is in the database, so that both bring the word.</summary>
    [Fact]
    public async Task Save_TheSameNewWordWhileAnotherBringsIt_AllEndWell()
    {
        var word = TestData.Word();
        var other = NewPlan(word);
        await using var context = With(new Meanwhile("SearchTerms", async () =>
        {
            await using var second = Database.NewContext();
            second.Add(other);
            await second.SaveChangesAsync();
        }));
        var plan = NewPlan(word);
        context.Add(plan);
        await context.SaveChangesAsync();

        Assert.Equal(new[] { plan.Id, other.Id }.Order(), await FoundAsync(word));

        // Whoever comes after them finds one of the two.
        var third = await portal.Data.PlanAsync(p => p.Body = word);
        Assert.Contains(word, await TermsAsync(third));
        Assert.Equal(2, await CountAsync(word));
    }

    [Fact]
    public async Task Save_TheSamePlanByTwo_IsAConflictOfThePlan()
    {
        var (word, before) = (TestData.Word(), TestData.Word());
        var plan = await portal.Data.PlanAsync(p => p.Body = before);
        await using var first = With(new Meanwhile("TermsOf", async () =>
        {
            await using var second = Database.NewContext();
            (await second.Plans.SingleAsync(p => p.Id == plan.Id)).Body = word;
            await second.SaveChangesAsync();
        }));
        (await first.Plans.SingleAsync(p => p.Id == plan.Id)).Body = word;

        var conflict = await Assert.ThrowsAnyAsync<DbUpdateException>(() => first.SaveChangesAsync());

        // PostgreSQL gets all commands at once, and refuses the key of the term before EF Core sees that the plan had changed.
        if (TestDatabase.Provider != DatabaseProvider.Postgres)
        {
            Assert.IsType<Plan>(Assert.Single(Assert.IsType<DbUpdateConcurrencyException>(conflict).Entries).Entity);
        }

        Assert.Equal(await TextAsync(plan), await TermsAsync(plan));
    }

    [Fact]
    public async Task Fill_PlansFromBefore_GetTheirTermsAndNothingElse()
    {
        await using var database = await TestDatabase.CreateAsync(Content.Seeded);
        await using var context = database.NewContext();
        var before = await AllAsync(context);
        var versions = await context.Plans.IgnoreQueryFilters().OrderBy(p => p.Id).Select(p => p.Version).ToListAsync();
        Assert.NotEmpty(before);

        // As an older version left it: no terms, but for a plan of which they were made before a start was cut off.
        var done = await context.Plans.IgnoreQueryFilters().MinAsync(p => p.Id);
        await context.Set<TermUse<Plan>>().Where(u => u.ItemId != done).ExecuteDeleteAsync();
        await context.SearchTerms.Where(t => !context.Set<TermUse<Plan>>().Any(u => u.TermId == t.Id)).ExecuteDeleteAsync();

        // The portal fills them at its start.
        await using (var started = new PortalFactory(database))
        {
            Assert.NotEmpty((await started.PageAsync("/plannen?q=assendorp")).CardTitles());
            Assert.Equal(before, await AllAsync(context));
        }
    }

    private static async Task<List<string>> AllAsync(PortalDbContext context) =>
        [.. (await context.Set<TermUse<Plan>>().Select(u => new { u.ItemId, u.Term!.Text }).ToListAsync()).Select(row => $"{row.ItemId} {row.Text}").Order(StringComparer.Ordinal)];

    private static Plan NewPlan(string word, string? slug = null) => new()
    {
        Slug = slug ?? $"plan-{TestData.Word()}",
        Title = "Een plan",
        Summary = "Een samenvatting.",
        Body = word,
        OwnerTeam = "Communicatie",
        PublishedAt = DateTime.UtcNow,
        ChangedAt = DateTime.UtcNow,
        Version = 1,
    };

    private async Task<IEnumerable<string>> TextAsync(Plan plan)
    {
        await using var context = Database.NewContext();
        var text = await context.Plans.Where(p => p.Id == plan.Id).Select(p => p.SearchText).SingleAsync();
        return text.Split(' ').Distinct().Order(StringComparer.Ordinal);
    }

    private async Task<IEnumerable<string>> TermsAsync(Plan plan)
    {
        await using var context = Database.NewContext();
        return (await context.Set<TermUse<Plan>>().Where(u => u.ItemId == plan.Id).Select(u => u.Term!.Text).ToListAsync()).Order(StringComparer.Ordinal);
    }

    private async Task<IEnumerable<int>> FoundAsync(string word)
    {
        await using var context = Database.NewContext();
        var search = await WordSearch.LookUpAsync<Plan>(context, await KnownTerms.ReadAsync(context), [word]);
        return (await search.In(context.Plans).Select(p => p.Id).ToListAsync()).Order();
    }

    private async Task<int> CountAsync(string word)
    {
        await using var context = Database.NewContext();
        return await context.SearchTerms.CountAsync(t => t.Text == word);
    }

    private PortalDbContext With(IInterceptor interceptor) => TestDatabase.Provider switch
    {
        DatabaseProvider.Sqlite => new SqlitePortalDbContext(
            new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqliteFile(SqliteFile.For(Database.ConnectionString, "")).AddInterceptors(interceptor).Options),
        DatabaseProvider.Postgres => new PostgresPortalDbContext(
            new DbContextOptionsBuilder<PostgresPortalDbContext>().UseNpgsql(Database.ConnectionString, Portal.Setup.Database.Postgres).AddInterceptors(interceptor).Options),
        _ => new SqlServerPortalDbContext(
            new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer(Database.ConnectionString, Portal.Setup.Database.SqlServer).AddInterceptors(interceptor).Options),
    };

    /// <summary>Another saves just after this one has read from the table, and before it writes.</summary>
    private sealed class Meanwhile(string table, Func<Task> act) : DbCommandInterceptor
    {
        private bool _isDone;

        public override async ValueTask<InterceptionResult> DataReaderClosingAsync(DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result)
        {
            if (!_isDone && command.CommandText.StartsWith("SELECT", StringComparison.Ordinal) && command.CommandText.Contains(table, StringComparison.Ordinal))
            {
                _isDone = true;
                await act();
            }

            return result;
        }
    }
}
