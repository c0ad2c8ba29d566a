using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared.Identity;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>
/// The way in when nobody has an account yet: a code on the console, so only for who runs the portal. It is not logged,
/// and the next start makes another.
/// </summary>
public static class FirstAdministratorCode
{
    public static async Task OfferAsync(IServiceProvider services, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (await IssueAsync(services) is { } code)
        {
            var address = services.GetRequiredService<PortalOptions>().BaseUrl + AccountLinks.FirstAdministrator;
            await output.WriteLineAsync($"Nobody can sign in yet. Open {address} and make the first administrator with this code: {code}");
        }
    }

    /// <summary>Null once there is an account.</summary>
    public static async Task<string?> IssueAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (await context.StaffMembers.AnyAsync())
        {
            return null;
        }

        var code = scope.ServiceProvider.GetRequiredService<StaffTokens>().Add(StaffTokenPurpose.FirstAdministrator, member: null);
        await context.StaffTokens.Where(t => t.Purpose == StaffTokenPurpose.FirstAdministrator).ExecuteDeleteAsync();
        await context.SaveChangesAsync();
        return Base32.Grouped(code);
    }
}
