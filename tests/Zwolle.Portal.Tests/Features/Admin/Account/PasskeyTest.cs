using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Account;

/// <summary>A colleague with a device that can have a passkey.</summary>
public abstract class PasskeyTest : IAsyncLifetime
{
    protected PortalFactory Portal { get; private set; } = null!;

    protected StaffAccount Account { get; private set; } = null!;

    /// <summary>In which the colleague is signed in.</summary>
    protected HttpClient Client { get; private set; } = null!;

    protected StubAuthenticator Device { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Portal = await PortalFactory.CreateAsync(Content.Empty, ("Portal:BaseUrl", StaffClients.Address));
        Account = await Portal.StaffAccountAsync();
        Client = await Portal.SignedInAsync(Account.Member);
        Device = new StubAuthenticator();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        Device.Dispose();
        await Portal.DisposeAsync();
    }

    protected void Spoil(string what)
    {
        Device.Site = what == "other site" ? "voorbeeld.test" : Device.Site;
        Device.Origin = what == "other origin" ? "https://voorbeeld.test" : Device.Origin;
        Device.IsCrossOrigin = what == "framed";
        Device.VerifiesUser = what != "not verified";
    }

    protected static async Task MakesAsync(HttpClient client, StubAuthenticator device, string name = "Laptop")
    {
        using var response = await MakeAsync(client, device, name);
        Assert.Equal((HttpStatusCode.SeeOther, $"{AccountLinks.Account}?na=passkey"), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    protected static async Task<HttpResponseMessage> MakeAsync(HttpClient client, StubAuthenticator device, string name = "Laptop")
    {
        var page = await client.PageAsync(AccountLinks.NewPasskey);
        Set(Ceremony(page), "Credential", device.Make(Ceremony(page).GetAttribute("data-options")!));
        return await client.PressAsync(page, "Maak de passkey", ("Naam", name));
    }

    protected static async Task<HttpResponseMessage> UseAsync(HttpClient client, StubAuthenticator device)
    {
        var page = await client.PageAsync(AccountLinks.SignIn);
        Set(Ceremony(page), "Credential", device.Use(Ceremony(page).GetAttribute("data-options")!));
        return await client.PressAsync(page, "Inloggen met een passkey");
    }

    /// <summary>The form that the script shows and fills in; a browser without scripts hides it.</summary>
    protected static IElement Ceremony(IHtmlDocument page)
    {
        var form = page.QuerySelector("form[data-passkey]")!;
        form.RemoveAttribute("hidden");
        return form;
    }

    protected static void Set(IElement form, string name, string value) => ((IHtmlInputElement)form.QuerySelector($"input[name={name}]")!).Value = value;

    protected static string Value(IElement form, string name) => ((IHtmlInputElement)form.QuerySelector($"input[name={name}]")!).Value;

    protected async Task<IReadOnlyList<string>> ActionsAsync() => await Portal.WithContextAsync(context => context.AuditEntries
        .Where(e => e.Kind == nameof(StaffMember) && e.ItemId == Account.Member.Id).OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync());

}
