using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Infrastructure.Audit;

namespace Zwolle.Portal.Data.Audit;

/// <summary>What a save is about to change, per item, and the lines that the code itself adds.</summary>
public sealed record AuditChanges(IReadOnlyList<AuditChange> Items, IReadOnlyList<AuditEntry> Events)
{
    public bool IsEmpty => Items.Count + Events.Count == 0;
}

/// <summary>One item that is about to change. A new row has no key yet, so what it is is told after the save.</summary>
/// <param name="Action">One of <see cref="AuditActions"/>.</param>
/// <param name="Owner">Kind and key, to be asked after the save.</param>
/// <param name="Details">Per column what was and what became; to be asked after the save.</param>
public sealed record AuditChange(string Action, Func<(Type Kind, int Id)> Owner, Func<IEnumerable<KeyValuePair<string, object?[]>>> Details);

/// <summary>
/// Writes the audit log: one line per item and save. Each line is digested with a key that is not in the database
/// (HMAC-SHA256, RFC 2104), over itself and the digest of the line before.
/// </summary>
public sealed class AuditTrail(AuditKey key, AuditActor actor, TimeProvider time)
{
    // Another save may add lines between reading the head and taking it; every loss means that another one went on.
    private const int MostAttempts = 1_000;

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Null for a context that was made by hand, such as the one that upgrades the embedded database.</summary>
    public static AuditTrail? Of(DbContext context) =>
        context.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider?.GetService<AuditTrail>();

    /// <summary>A line about something that is no change of a row, such as a sign-in. Add it to the context; the next save writes it.</summary>
    /// <param name="action">One of <see cref="AuditActions"/>.</param>
    /// <param name="kind">The entity it is about.</param>
    /// <param name="itemId">Key of the row; 0 for none.</param>
    /// <param name="actorId">Who did it, where nobody is signed in yet; null: who is.</param>
    /// <param name="details">What else to tell. No personal data.</param>
    public AuditEntry Event(string action, Type kind, int itemId, int? actorId = null, object? details = null) => new()
    {
        Action = action,
        Kind = kind.Name,
        ItemId = itemId,
        ActorId = actorId ?? actor.Id,
        Details = details is null ? null : JsonSerializer.Serialize(details, Json),
        Digest = "",

        // Any number that no other line in the change tracker has: the real one is given when the line is appended.
        Sequence = -RandomNumberGenerator.GetInt32(1, int.MaxValue),
    };

    /// <summary>What the tracked rows are about to change. Without somebody who acts (seeding, an import of borders) only events count.</summary>
    public AuditChanges Collect(ChangeTracker tracker)
    {
        ArgumentNullException.ThrowIfNull(tracker);
        var events = tracker.Entries<AuditEntry>().Where(entry => entry.State == EntityState.Added).ToList();
        foreach (var entry in events)
        {
            entry.State = EntityState.Detached;
        }

        var items = actor.IsActing
            ? tracker.Entries()
                .Where(entry => entry is { Entity: IAudited or IAuditedPart, State: EntityState.Added or EntityState.Modified or EntityState.Deleted })
                .Select(Change)
                .ToList()
            : [];
        return new AuditChanges(items, [.. events.Select(entry => entry.Entity)]);
    }

    /// <summary>Adds the lines, once the rows are saved and have their keys, within their transaction.</summary>
    public async Task AppendAsync(PortalDbContext context, AuditChanges changes)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(changes);
        var now = new DateTime(time.GetUtcNow().UtcTicks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
        var lines = changes.Items
            .GroupBy(item => item.Owner())
            .Select(item => new AuditEntry
            {
                At = now,
                ActorId = actor.Id,
                Action = item.Select(change => change.Action).FirstOrDefault(action => action != AuditActions.Changed) ?? AuditActions.Changed,
                Kind = item.Key.Kind.Name,
                ItemId = item.Key.Id,
                Details = JsonSerializer.Serialize(
                    item.SelectMany(change => change.Details()).GroupBy(detail => detail.Key).ToDictionary(same => same.Key, same => same.Last().Value), Json),
                Digest = "",
            })
            .Concat(changes.Events)
            .ToList();

        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var head = await context.AuditHeads.AsNoTracking().SingleAsync(h => h.Id == AuditHead.OnlyId);
            var chained = Chain(head, lines, now);
            var last = chained[^1];
            var taken = await context.AuditHeads
                .Where(h => h.Id == AuditHead.OnlyId && h.Sequence == head.Sequence)
                .ExecuteUpdateAsync(set => set.SetProperty(h => h.Sequence, last.Sequence).SetProperty(h => h.Digest, last.Digest));
            if (taken == 1)
            {
                context.AddRange(chained);
                return;
            }
        }

        throw new InvalidOperationException("The audit log is written to by others all the time; nothing is saved.");
    }

    /// <summary>
    /// Erases what the log tells of an item, for privacy: that something was done, by whom and when, stays. The line that
    /// says so is written with the next save, so do both in one transaction.
    /// </summary>
    public async Task EraseDetailsAsync(PortalDbContext context, Type kind, int itemId)
    {
        ArgumentNullException.ThrowIfNull(context);
        await context.AuditEntries
            .Where(e => e.Kind == kind.Name && e.ItemId == itemId && e.Details != null)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Details, (string?)null));
        context.Add(Event(AuditActions.Erased, kind, itemId));
    }

    /// <summary>The digest that a line must have after the line before it.</summary>
    public string Digest(AuditEntry line, string before)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Hash(string.Join('\n',
            before,
            line.Sequence.ToString(CultureInfo.InvariantCulture),
            line.At.ToString("O", CultureInfo.InvariantCulture),
            line.ActorId?.ToString(CultureInfo.InvariantCulture) ?? "",
            line.Action,
            line.Kind,
            line.ItemId.ToString(CultureInfo.InvariantCulture),
            line.DetailsDigest ?? ""));
    }

    public string? DigestOfDetails(string? details) => details is null ? null : Hash(details);

    private List<AuditEntry> Chain(AuditHead head, List<AuditEntry> lines, DateTime now)
    {
        var (sequence, before) = (head.Sequence, head.Digest);
        var chained = new List<AuditEntry>(lines.Count);
        foreach (var line in lines)
        {
            var details = line.Details?.Length > AuditEntry.DetailsMaxLength ? null : line.Details;
            var numbered = new AuditEntry
            {
                Sequence = ++sequence,
                At = now,
                ActorId = line.ActorId,
                Action = line.Action,
                Kind = line.Kind,
                ItemId = line.ItemId,
                Details = details,
                DetailsDigest = DigestOfDetails(details),
                Digest = "",
            };
            before = Digest(numbered, before);
            chained.Add(new AuditEntry
            {
                Sequence = numbered.Sequence,
                At = now,
                ActorId = line.ActorId,
                Action = line.Action,
                Kind = line.Kind,
                ItemId = line.ItemId,
                Details = details,
                DetailsDigest = numbered.DetailsDigest,
                Digest = before,
            });
        }

        return chained;
    }

    private string Hash(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key.Bytes, Encoding.UTF8.GetBytes(text)));

    private static AuditChange Change(EntityEntry entry)
    {
        var state = entry.State;
        var before = state == EntityState.Added ? null : Values(entry, property => property.OriginalValue);
        var after = state == EntityState.Modified ? Values(entry, property => property.CurrentValue) : null;
        return new AuditChange(Action(entry), Owner(entry), () => entry.Entity is IAuditedPart ? Part(entry, state) : Details());

        IEnumerable<KeyValuePair<string, object?[]>> Details()
        {
            var now = after ?? (state == EntityState.Added ? Values(entry, property => property.CurrentValue) : null);
            return (now ?? before!).Keys
                .Select(name => KeyValuePair.Create(name, new[] { before?.GetValueOrDefault(name), now?.GetValueOrDefault(name) }))
                .Where(detail => !Equals(detail.Value[0], detail.Value[1]));
        }
    }

    private static string Action(EntityEntry entry)
    {
        return entry switch
        {
            { Entity: IAuditedPart } => AuditActions.Changed,
            { State: EntityState.Added } => AuditActions.Created,
            { State: EntityState.Deleted } => AuditActions.Deleted,
            { Entity: IPublishable { WithdrawnAt: null } } when Was(nameof(IPublishable.WithdrawnAt)) => AuditActions.Restored,
            { Entity: IPublishable { WithdrawnAt: not null } } when !Was(nameof(IPublishable.WithdrawnAt)) => AuditActions.Withdrawn,
            { Entity: IPublishable { PublishedAt: not null } } when !Was(nameof(IPublishable.PublishedAt)) => AuditActions.Published,
            { Entity: ParticipationMoment { CancelReason: not null } } when !Was(nameof(ParticipationMoment.CancelReason)) => AuditActions.Cancelled,
            { Entity: ParticipationMoment { ClosedOn: not null } } when !Was(nameof(ParticipationMoment.ClosedOn)) => AuditActions.Closed,
            _ => AuditActions.Changed,
        };

        bool Was(string name) => entry.Property(name).OriginalValue is not null;
    }

    private static Func<(Type Kind, int Id)> Owner(EntityEntry entry) => entry.Entity is IAuditedPart part
        ? () => part.AuditOwner
        : () => (entry.Metadata.ClrType, (int)entry.Metadata.FindPrimaryKey()!.Properties.Select(key => entry.Property(key.Name).CurrentValue).Single()!);

    /// <summary>'PlanTheme 3': added or removed.</summary>
    private static IEnumerable<KeyValuePair<string, object?[]>> Part(EntityEntry entry, EntityState state)
    {
        var owner = ((IAuditedPart)entry.Entity).AuditOwner;
        var other = entry.Metadata.FindPrimaryKey()!.Properties.Last(key => key.GetContainingForeignKeys().Single().PrincipalEntityType.ClrType != owner.Kind);
        var id = entry.Property(other.Name).CurrentValue;
        yield return KeyValuePair.Create(
            $"{entry.Metadata.ClrType.Name} {id}", state == EntityState.Deleted ? new[] { id, null } : [null, id]);
    }

    private static Dictionary<string, object?> Values(EntityEntry entry, Func<PropertyEntry, object?> value)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        Read(entry.Properties, "");
        foreach (var complex in entry.ComplexProperties)
        {
            Read(complex.Properties, complex.Metadata.Name + ".");
        }

        return values;

        void Read(IEnumerable<PropertyEntry> properties, string prefix)
        {
            foreach (var property in properties.Where(property => IsTold(property.Metadata)))
            {
                values[prefix + property.Metadata.Name] = value(property);
            }
        }
    }

    private static bool IsTold(IProperty property) =>
        !property.IsPrimaryKey()
        && property.FindAnnotation(AuditConfiguration.NotAuditedAnnotation) is null
        && property.PropertyInfo?.GetCustomAttribute<PersonalDataAttribute>() is null;
}
