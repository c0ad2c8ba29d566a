using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Council;
using Zwolle.Portal.Features.Admin.Days;
using Zwolle.Portal.Features.Admin.Decisions;
using Zwolle.Portal.Features.Admin.Files;
using Zwolle.Portal.Features.Admin.Ideas;
using Zwolle.Portal.Features.Admin.Mail;
using Zwolle.Portal.Features.Admin.Newsletter;
using Zwolle.Portal.Features.Admin.Plans;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Rules;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Admin.Translations;
using Zwolle.Portal.Features.Admin.Users;
using Zwolle.Portal.Features.Guide;
using Zwolle.Portal.Features.Ideas;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Money;
using Zwolle.Portal.Features.Neighbourhoods;
using Zwolle.Portal.Features.Newsletter;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.SupportPoints;
using Zwolle.Portal.Setup;
using Zwolle.Portal.Features.Stories;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>Every endpoint, page, link and file of the site as a visitor meets them.</summary>
[Collection<OnSeededSite>]
public sealed class EndpointTests(SeededSite site)
{
    /// <summary>Reached only from inside; asked for directly it is a page that does not exist.</summary>
    private const string ErrorPage = "/fout/{status:int}";

    /// <summary>What can be sent about an item of any kind.</summary>
    private static readonly string[] Steps = ["geschiedenis/{number:int}", "besluit", "intrekken", "terugzetten", "wissen"];

    /// <summary>Only who was mailed one knows an address that works; the crawl meets the page that says so.</summary>
    private static readonly string[] LinksInMails = [AccountLinks.Invitation, AccountLinks.SecondFactor, AccountLinks.PasswordReset, SupportPointLinks.Confirmation, NewsletterLinks.Confirm, NewsletterLinks.Preferences, NewsletterLinks.Export, NewsletterLinks.Unsubscribe];

    [Fact]
    public void Get_EveryEndpoint_AnswersOrLeadsOn() => Rule.Holds(
        from endpoint in site.Crawl.Endpoints
        let pattern = Crawl.PatternOf(endpoint)
        where pattern != ErrorPage && !LinksInMails.Contains(pattern) && !site.Crawl.Of(endpoint).Any(answer => answer.IsSuccess)
        select site.Crawl.Of(endpoint).Any()
            ? $"{pattern}: never answers 2xx or 3xx"
            : $"{pattern}: no page links to it, so its parameters have no values; name an address in {nameof(Crawl)}.Unlinked");

    /// <summary>A page beside those of items takes its word from them: an item with that address could never be read.</summary>
    [Fact]
    public void Routes_PageBesideItems_IsAReservedWord() => Rule.Holds(
        from list in new[] { (Kind: SlugKind.Initiative, Prefix: InitiativeLinks.List), (Kind: SlugKind.FundingScheme, Prefix: MoneyLinks.List), (Kind: SlugKind.GuideStep, Prefix: GuideLinks.Overview), (Kind: SlugKind.Decision, Prefix: DecisionLinks.List), (Kind: SlugKind.Story, Prefix: StoryLinks.List), (Kind: SlugKind.Plan, Prefix: PlanLinks.List), (Kind: SlugKind.ParticipationMoment, Prefix: MomentLinks.List) }
        from pattern in site.Crawl.Endpoints.Select(Crawl.PatternOf)
        where pattern.StartsWith(list.Prefix + "/", StringComparison.Ordinal)
        let word = pattern[(list.Prefix.Length + 1)..].Split('/')[0]
        // No address of an item holds a full stop, and '/stap/afdrukken' is not the page of a step.
        where !word.Contains('{', StringComparison.Ordinal) && !word.Contains('.', StringComparison.Ordinal)
        where site.Crawl.Endpoints.Any(endpoint => Crawl.PatternOf(endpoint) == $"{list.Prefix}/{word}")
        where !NewSlug.Reserved(list.Kind).Contains(word)
        select $"{list.Prefix}/{word}: an item of kind {list.Kind} can get this address; name the word in {nameof(NewSlug)}.{nameof(NewSlug.Reserved)}");

    [Fact]
    public async Task Head_EveryEndpoint_AnswersAsGetDoes()
    {
        using var client = site.Portal.NewClient(StaffClients.Address);
        var broken = new List<string>();
        foreach (var get in site.Crawl.Endpoints.Select(endpoint => site.Crawl.Of(endpoint).First()))
        {
            var head = await Answer.GetAsync(client, get.Address, HttpMethod.Head);
            if (head.Status != get.Status || head.Header("Content-Type") != get.Header("Content-Type"))
            {
                broken.Add($"{get.Address}: HEAD answers {(int)head.Status}, GET {(int)get.Status}");
            }
        }

        Rule.Holds(broken);
    }

    /// <summary>Whoever adds a form names it here, and asks what guards it.</summary>
    [Fact]
    public void Methods_EveryEndpoint_OnlyReadsExceptTheForms()
    {
        string[] forms =
        [
            NeighbourhoodLinks.Finder,
            IdeaLinks.Form, IdeaLinks.Follow, DecisionLinks.Missing,

            // Who was mailed the link; a limit per visitor.
            SupportPointLinks.Confirmation,

            // The first as ideas; the others for who was mailed the link. Stopping works from anywhere, with a signed address.
            NewsletterLinks.Form, NewsletterLinks.Confirm, NewsletterLinks.Preferences, NewsletterLinks.Unsubscribe,

            // Under /beheer: AutoValidateAntiforgeryToken on both base controllers.
            AccountLinks.SignIn, AccountLinks.Code, AccountLinks.SignOut, AccountLinks.Confirm, AccountLinks.Invitation, AccountLinks.InvitationCode, AccountLinks.SecondFactor,
            AccountLinks.SecondFactorCode, AccountLinks.ForgottenPassword, AccountLinks.PasswordReset, AccountLinks.FirstAdministrator, AccountLinks.FirstAdministratorCode,
            AccountLinks.Resume, AccountLinks.ConfirmResume, AccountLinks.PasskeySignIn, AccountLinks.ConfirmPasskey, AccountLinks.NewPasskey, AccountLinks.Passkey, AccountLinks.RemovePasskey, AccountLinks.Password, AccountLinks.OwnSecondFactor, AccountLinks.RecoveryCodes, AccountLinks.EndSession, AccountLinks.EndSessions,
            UserLinks.Invite, UserLinks.Edit, UserLinks.Disable, UserLinks.Enable, UserLinks.EndSessions, UserLinks.ResetSecondFactor, UserLinks.ResetPassword, UserLinks.InviteAgain, UserLinks.Unlink,

            // Content, by kind and for all kinds alike.
            .. Enum.GetValues<ContentKind>().SelectMany(kind => new[] { ContentLinks.New(kind), ContentLinks.List(kind) + "/{id:int}" }),
            ContentLinks.Moments + "/{id:int}/afgelasten", ContentLinks.Moments + "/{id:int}/sluiten",
            .. Steps.Select(step => $"/beheer/{ContentLinks.AnyKind}/{{id:int}}/{step}"),
            $"/beheer/{ContentLinks.AnyKind}/tegelijk", $"/beheer/{ContentLinks.AnyKind}/tegelijk/uitvoeren",
            IdeaInboxLinks.List + "/{id:int}", IdeaInboxLinks.Desk,
            MissingDocumentInboxLinks.List + "/{id:int}", DecisionImportLinks.Page, DecisionImportLinks.Run, PlanImportLinks.Page, PlanImportLinks.Run,
            DayLinks.New, DayLinks.List + "/{id:int}", DayLinks.List + "/{id:int}/verwijderen", RulesLinks.Page,
            ContentLinks.Marks, FileAdminLinks.NewPicture, FileAdminLinks.NewDocument, FileAdminLinks.List + "/{id:int}/weghalen", MeetingLinks.New, MeetingLinks.List + "/{id:int}", MeetingLinks.List + "/{id:int}/verwijderen", MeetingLinks.Rules,
            AdminTranslationLinks.FormRoute, AdminTranslationLinks.FormRoute + "/verwijderen",
            $"{MailLinks.Page}/{{id:int}}/{MailLinks.DeleteName}", $"{MailLinks.Page}/{{id:int}}/{MailLinks.RetryName}", MailLinks.Resume, MailLinks.Pause,
            NewsletterAdminLinks.Suppress, $"{NewsletterAdminLinks.Page}/{{id:int}}/{NewsletterAdminLinks.TrialName}", $"{NewsletterAdminLinks.Page}/{{id:int}}/{NewsletterAdminLinks.RetryName}",
        ];
        var endpoints = site.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.Order != int.MaxValue)
            .Select(e => (Pattern: Crawl.PatternOf(e), Methods: e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []))
            .ToList();

        // The error page answers an error of any method; health checks answer whoever asks.
        var everyMethod = endpoints.Where(e => e.Methods.Count == 0).Select(e => e.Pattern).Order(StringComparer.Ordinal);
        Assert.Equal([ErrorPage, "/healthz/live", "/healthz/ready"], everyMethod);
        var unsafeMethods = endpoints.SelectMany(e => e.Methods.Where(method => method is not ("GET" or "HEAD")).Select(method => $"{method} {e.Pattern}"));
        Assert.Equal(forms.Select(form => $"POST {form}").Order(StringComparer.Ordinal), unsafeMethods.Order(StringComparer.Ordinal));
        Assert.All(endpoints.Where(e => e.Methods.Contains("GET")), e => Assert.Equal(["GET", "HEAD"], e.Methods));
    }

    [Fact]
    public void Get_EveryAnswer_KeepsThePageRules() => Rule.Holds(site.Crawl.Answers.SelectMany(PageRules.BrokenBy));

    [Fact]
    public void Get_EveryLink_LeadsSomewhere() => Rule.Holds(
        from link in site.Crawl.Links
        let answer = site.Crawl.AnswerTo(link.Address)!
        where !answer.IsSuccess && link.Address != link.From
        select $"{link.From}: {link.Address} answers {(int)answer.Status}");

    [Fact]
    public void Get_EveryFragment_IsOnItsPage() => Rule.Holds(
        from link in site.Crawl.Links
        where link.Fragment.Length > 0 && site.Crawl.AnswerTo(link.Address)?.Page?.GetElementById(link.Fragment) is null
        select $"{link.From}: #{link.Fragment} is not on {link.Address}");

    [Fact]
    public void Cache_EveryCachedEndpoint_VariesByEveryNameItReads() => Rule.Holds(
        from endpoint in site.Crawl.Endpoints
        where endpoint.Metadata.GetMetadata<OutputCacheAttribute>() is not null
        from name in QueryNames.Of(endpoint, site.Portal.Services.GetRequiredService<IModelMetadataProvider>())
        where !Caching.UncachedNames.Contains(name) && !Caching.QueryNames.Contains(name)
        select $"{Crawl.PatternOf(endpoint)} reads '{name}', which is not in {nameof(Caching)}.{nameof(Caching.QueryNames)} or {nameof(Caching.UncachedNames)}");
}
