using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Mail;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>How an organisation is reached: what is wrong with what was typed. Nothing typed is not wrong here.</summary>
public static class ContactFields
{
    public static void CheckPhone(this ICollection<Problem> problems, string field, string? text)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (FormText.Clean(text) is { } phone && (!phone.Any(char.IsAsciiDigit) || phone.Any(letter => !char.IsAsciiDigit(letter) && !" +-()".Contains(letter, StringComparison.Ordinal))))
        {
            problems.Add(new Problem(field, "Vul een telefoonnummer in, zoals 038 123 45 67."));
        }
    }

    public static void CheckMailbox(this ICollection<Problem> problems, string field, string? text)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (FormText.Clean(text) is { } mail && !MailAddressRule.IsAddress(mail))
        {
            problems.Add(new Problem(field, "Vul een mailadres in, zoals wijkteam@voorbeeld.nl."));
        }
    }

    public static void CheckWebAddress(this ICollection<Problem> problems, string field, string? text)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (FormText.Clean(text) is not null && !LinkInput.IsWebAddress(text))
        {
            problems.Add(new Problem(field, "Vul een heel webadres in, dat begint met https://."));
        }
    }
}
