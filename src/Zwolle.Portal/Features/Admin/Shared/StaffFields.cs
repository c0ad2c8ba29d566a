using System.Net.Mail;
using Zwolle.Portal.Data.Staff;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>What a name and an address of a colleague must be.</summary>
public static class StaffFields
{
    /// <summary>What is wrong with a name; null when it is good.</summary>
    public static string? ProblemOfName(string? name) => ProblemOf(name, "een naam", StaffMember.NameMaxLength);

    public static string? ProblemOfTeam(string? team) => ProblemOf(team, "een team", StaffMember.TeamMaxLength);

    /// <summary>
    /// One address and nothing else: <see cref="MailAddress"/> alone would also take a list, a name in quotes or a host
    /// without a point.
    /// </summary>
    public static string? ProblemOfEmail(string? email)
    {
        var typed = email?.Trim() ?? "";
        if (typed.Length == 0)
        {
            return "Vul een e-mailadres in.";
        }

        return typed.Length <= StaffMember.EmailMaxLength
            && typed.All(char.IsAscii)
            && typed.Count(c => c == '@') == 1
            && typed.Split('@')[1] is var host && host.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(host) == UriHostNameType.Dns
            && MailAddress.TryCreate(typed, out var address)
            && address.Address == typed
            && address.DisplayName.Length == 0
                ? null
                : "Dit is geen e-mailadres. Vul het zo in: naam@voorbeeld.nl.";
    }

    private static string? ProblemOf(string? text, string what, int most)
    {
        var typed = text?.Trim() ?? "";
        return typed.Length == 0 ? $"Vul {what} in."
            : typed.Length > most ? $"Dit is te lang. Gebruik niet meer dan {most} tekens."
            : typed.Any(char.IsControl) ? "Gebruik alleen letters, cijfers en leestekens, op één regel."
            : null;
    }
}
