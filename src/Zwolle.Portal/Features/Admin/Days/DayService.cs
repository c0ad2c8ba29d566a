using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Days;
using Zwolle.Portal.Features.Admin.Revisions;

namespace Zwolle.Portal.Features.Admin.Days;

/// <summary>Keeps the days on which many residents can't come. They count for the whole city.</summary>
public sealed class DayService(PortalDbContext context)
{
    /// <param name="id">Of the row; null for a new one.</param>
    /// <param name="form">Without problems.</param>
    public Task<SaveOutcome> SaveAsync(int? id, DayForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return DoAsync(id, form.Version, day =>
        {
            if (day is null)
            {
                day = new SpecialDay { Name = "" };
                context.Add(day);
            }

            form.ApplyTo(day);
            day.Version++;
        });
    }

    public Task<SaveOutcome> RemoveAsync(int id, int version) => DoAsync(id, version, day => context.Remove(day!));

    private async Task<SaveOutcome> DoAsync(int? id, int version, Action<SpecialDay?> change)
    {
        try
        {
            return await context.TransactAsync(async () =>
            {
                var day = id is null ? null : await context.SpecialDays.SingleOrDefaultAsync(d => d.Id == id);
                if (id is not null && day is null)
                {
                    return SaveOutcome.NotFound;
                }

                if (day is not null && day.Version != version)
                {
                    return SaveOutcome.Conflict;
                }

                change(day);
                await context.SaveChangesAsync();
                return SaveOutcome.Saved;
            });
        }
        catch (DbUpdateConcurrencyException)
        {
            context.ChangeTracker.Clear();
            return SaveOutcome.Conflict;
        }
    }
}
