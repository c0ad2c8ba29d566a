using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Infrastructure.Audit;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Data.Audit;

public sealed class AuditTrailTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Save_NobodyActs_WritesNoLine()
    {
        var plan = await portal.Data.PlanAsync();
        Assert.Empty(await LinesAsync(nameof(Plan), plan.Id));
    }

    [Fact]
    public async Task Save_ChangedPlan_TellsBeforeAndAfterOnce()
    {
        var plan = await portal.Data.PlanAsync(p => p.Start = ApproximateDate.OfYear(2027), "assendorp");
        await ChangeAsync(plan.Id, async (context, row) =>
        {
            row.Title = "Een nieuwe titel";
            row.Start = ApproximateDate.OfYear(2028);
            row.Neighbourhoods.Add(await context.Neighbourhoods.SingleAsync(n => n.Slug == "berkum"));
        });

        var line = Assert.Single(await LinesAsync(nameof(Plan), plan.Id));
        Assert.Equal(AuditActions.Changed, line.Action);
        Assert.Null(line.ActorId);
        var details = JsonDocument.Parse(line.Details!).RootElement;
        Assert.Equal([plan.Title, "Een nieuwe titel"], Texts(details, "Title"));
        Assert.Equal(["2027-01-01", "2028-01-01"], Texts(details, "Start.Earliest"));
        Assert.Single(details.EnumerateObject(), detail => detail.Name.StartsWith("PlanNeighbourhood ", StringComparison.Ordinal));
        Assert.False(details.TryGetProperty("SearchText", out _));
        Assert.False(details.TryGetProperty("Summary", out _));
    }

    [Fact]
    public async Task Save_FirstPublicationAndWithdrawal_AreCalledSo()
    {
        var plan = await portal.Data.PlanAsync(p => p.PublishedAt = null);
        await ChangeAsync(plan.Id, (_, row) => Task.FromResult(row.PublishedAt = portal.Data.UtcNow));
        await ChangeAsync(plan.Id, (_, row) => Task.FromResult(row.WithdrawnAt = portal.Data.UtcNow));
        await ChangeAsync(plan.Id, (_, row) => Task.FromResult(row.WithdrawnAt = null));

        Assert.Equal([AuditActions.Published, AuditActions.Withdrawn, AuditActions.Restored], (await LinesAsync(nameof(Plan), plan.Id)).Select(line => line.Action));
    }

    [Fact]
    public async Task Save_StaffMember_TellsRoleAndNoPersonalData()
    {
        var member = await portal.Portal.StaffMemberAsync();
        await portal.Portal.WithContextAsync(async context =>
        {
            using var acting = AuditActor.AsPortal();
            var row = await context.StaffMembers.SingleAsync(m => m.Id == member.Id);
            (row.Role, row.Name, row.Email, row.PasswordHash) = (StaffRole.Administrator, "Anders", "anders@voorbeeld.test", "geheim");
            return await context.SaveChangesAsync();
        });

        var line = Assert.Single(await LinesAsync(nameof(StaffMember), member.Id));
        Assert.Equal("""{"Role":["Communications","Administrator"]}""", line.Details);
    }

    [Fact]
    public async Task Save_ThatFails_LeavesNoLine()
    {
        var plan = await portal.Data.PlanAsync();
        var other = await portal.Data.PlanAsync();
        await Assert.ThrowsAsync<DbUpdateException>(() => ChangeAsync(plan.Id, (_, row) => Task.FromResult(row.Slug = other.Slug)));

        Assert.Empty(await LinesAsync(nameof(Plan), plan.Id));
    }

    [Fact]
    public async Task Save_ManyAtOnce_MakesOneChainWithoutGaps()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty);
        var trail = own.Services.GetRequiredService<AuditTrail>();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => own.WithContextAsync(async context =>
        {
            using var acting = AuditActor.AsPortal();
            context.Add(new EditorialRule { Id = 100 + number, FourEyes = true });
            return await context.SaveChangesAsync();
        }))));

        var lines = await own.WithContextAsync(context => context.AuditEntries.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 20).Select(number => (long)number), lines.Select(line => line.Sequence));
        var before = "";
        foreach (var line in lines)
        {
            Assert.Equal(trail.DigestOfDetails(line.Details), line.DetailsDigest);
            Assert.Equal(trail.Digest(line, before), line.Digest);
            before = line.Digest;
        }

        Assert.Equal(before, (await own.WithContextAsync(context => context.AuditHeads.AsNoTracking().SingleAsync())).Digest);
    }

    [Fact]
    public async Task Event_IsWrittenWithTheNextSave()
    {
        var trail = portal.Portal.Services.GetRequiredService<AuditTrail>();
        await portal.Portal.WithContextAsync(async context =>
        {
            context.Add(trail.Event(AuditActions.SignInFailed, typeof(StaffMember), 4711, actorId: 4711, new { Reason = "code" }));
            return await context.SaveChangesAsync();
        });

        var line = Assert.Single(await LinesAsync(nameof(StaffMember), 4711));
        Assert.Equal((AuditActions.SignInFailed, 4711, """{"Reason":"code"}"""), (line.Action, line.ActorId, line.Details));
    }

    private Task<int> ChangeAsync(int planId, Func<Portal.Data.PortalDbContext, Plan, Task> change) => portal.Portal.WithContextAsync(async context =>
    {
        using var acting = AuditActor.AsPortal();
        await change(context, await context.Plans.IgnoreQueryFilters().SingleAsync(p => p.Id == planId));
        return await context.SaveChangesAsync();
    });

    private Task<List<AuditEntry>> LinesAsync(string kind, int itemId) => portal.Portal.WithContextAsync(context =>
        context.AuditEntries.AsNoTracking().Where(e => e.Kind == kind && e.ItemId == itemId).OrderBy(e => e.Sequence).ToListAsync());

    private static string[] Texts(JsonElement details, string name) => [.. details.GetProperty(name).EnumerateArray().Select(value => value.GetString()!)];
}
