using Zwolle.Portal.Features.Admin.Audit;
using Zwolle.Portal.Features.Admin.Council;
using Zwolle.Portal.Features.Admin.Days;
using Zwolle.Portal.Features.Admin.Files;
using Zwolle.Portal.Features.Admin.Help;
using Zwolle.Portal.Features.Admin.Ideas;
using Zwolle.Portal.Features.Admin.Lists;
using Zwolle.Portal.Features.Admin.Mail;
using Zwolle.Portal.Features.Admin.Newsletter;
using Zwolle.Portal.Features.Admin.Paper;
using Zwolle.Portal.Features.Admin.Quality;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Rules;
using Zwolle.Portal.Features.Admin.Start;
using Zwolle.Portal.Features.Admin.Users;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>A part of /beheer in its menu.</summary>
/// <param name="Title">As in the menu.</param>
/// <param name="Path">The address of its first page; all its pages stand under it.</param>
/// <param name="ForAdministrators">Only administrators may come there.</param>
/// <param name="ForAuditReaders">Only who may read the audit log may come there.</param>
public sealed record AdminPart(string Title, string Path, bool ForAdministrators = false, bool ForAuditReaders = false);

public static class AdminNavigation
{
    private static readonly AdminPart[] Parts =
    [
        new("Start", StartLinks.Page),
        new("Plannen", ContentLinks.Plans),
        new("Meedoen", ContentLinks.Moments),
        new("Besluiten", ContentLinks.Decisions),
        new("Maandbericht", ContentLinks.Digests),
        new("Teksten", ContentListLinks.Texts),
        new("Bestanden", FileAdminLinks.List),
        new("Ideeën", IdeaInboxLinks.List),
        new("Nieuwsbrief", NewsletterAdminLinks.Page),
        new("Kwaliteit", QualityLinks.Page),
        new("Vakanties", DayLinks.List),
        new("Vergaderingen", MeetingLinks.List),
        new("Kranten", AdminPaperLinks.Page),
        new("Gebruikers", UserLinks.List, ForAdministrators: true),
        new("Logboek", AuditLinks.List, ForAuditReaders: true),
        new("Mail", MailLinks.Page, ForAdministrators: true),
        new("Meekijken", RulesLinks.Page, ForAdministrators: true),
        new("Hulp", HelpLinks.Page),
    ];

    public static IEnumerable<AdminPart> For(StaffUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Parts.Where(part => (!part.ForAdministrators || user.IsAdministrator) && (!part.ForAuditReaders || user.MayReadAudit));
    }
}
