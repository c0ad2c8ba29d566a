using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Zwolle.Portal.Data;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>
/// Makes rows that nobody may see, of every kind that can be published: never published, withdrawn, and both. Their
/// texts are the words below; they are linked to the newest of what everybody sees.
/// </summary>
internal static class HiddenRows
{
    /// <summary>In every text of every hidden row.</summary>
    public const string Word = "zzgeheim";

    /// <summary>The same; to search for, because a page repeats what was searched.</summary>
    public const string SearchWord = "zzgezocht";

    private static int _last;

    public static IEnumerable<IEntityType> Publishable(IModel model) =>
        model.GetEntityTypes().Where(entity => typeof(IPublishable).IsAssignableFrom(entity.ClrType));

    public static Task<int> AddAsync(PortalFactory portal) => portal.WithContextAsync(async context =>
    {
        var now = portal.Clock.Now.UtcDateTime;
        (DateTime? Published, DateTime? Withdrawn, bool Complete)[] states =
            [(null, null, true), (null, null, false), (now, now, true), (now, now, false), (null, now, true)];
        foreach (var entity in Publishable(context.Model))
        {
            foreach (var (published, withdrawn, complete) in states)
            {
                var row = Fill(context, entity, now, complete);
                context.Entry(row).Property(nameof(IPublishable.PublishedAt)).CurrentValue = published;
                context.Entry(row).Property(nameof(IPublishable.WithdrawnAt)).CurrentValue = withdrawn;
                await LinkAsync(context, entity, row, now, complete);
            }
        }

        return await context.SaveChangesAsync();
    });

    /// <summary>A new row with the words in its texts: in all of them, or only where there must be one.</summary>
    private static object Fill(PortalDbContext context, IEntityType entity, DateTime now, bool complete)
    {
        var row = Activator.CreateInstance(entity.ClrType, nonPublic: true)!;
        var entry = context.Add(row);
        foreach (var property in entity.GetProperties().Where(p => !p.IsKey() && !p.IsForeignKey() && !p.IsShadowProperty()))
        {
            if (property.ClrType == typeof(string) && (complete || !property.IsNullable))
            {
                var text = $"{Word}{Interlocked.Increment(ref _last)} {SearchWord}";
                entry.Property(property.Name).CurrentValue = property.GetMaxLength() < text.Length ? text[..property.GetMaxLength()!.Value] : text;
            }
            else if (property.ClrType == typeof(DateTime))
            {
                entry.Property(property.Name).CurrentValue = now;
            }
        }

        return row;
    }

    /// <summary>Links it to public rows, and gives it rows of its own. One that is not complete has no wijk: it is for the whole city.</summary>
    private static async Task LinkAsync(PortalDbContext context, IEntityType entity, object row, DateTime now, bool complete)
    {
        foreach (var navigation in entity.GetSkipNavigations().Where(n => n.PropertyInfo is not null).Where(n => complete || typeof(IPublishable).IsAssignableFrom(n.TargetEntityType.ClrType)))
        {
            Add(navigation.PropertyInfo!, row, await NewestAsync(context, navigation.TargetEntityType.ClrType));
        }

        foreach (var navigation in entity.GetNavigations().Where(n => (complete || (n.IsOnDependent && n.ForeignKey.IsRequired)) && !n.TargetEntityType.GetSkipNavigations().Any() && !IsJoin(n.TargetEntityType)))
        {
            var other = Fill(context, navigation.TargetEntityType, now, complete);
            if (navigation.IsCollection)
            {
                Add(navigation.PropertyInfo!, row, other);
            }
            else
            {
                navigation.PropertyInfo!.SetValue(row, other);
            }
        }
    }

    private static bool IsJoin(IEntityType entity) => entity.FindPrimaryKey()!.Properties.Any(property => property.IsForeignKey());

    private static void Add(PropertyInfo collection, object row, object item) =>
        typeof(ICollection<>).MakeGenericType(item.GetType()).GetMethod("Add")!.Invoke(collection.GetValue(row), [item]);

    private static Task<object> NewestAsync(PortalDbContext context, Type type)
    {
        var set = typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(context, null)!;
        return ((IQueryable<object>)set).OrderByDescending(item => EF.Property<int>(item, "Id")).FirstAsync();
    }
}
