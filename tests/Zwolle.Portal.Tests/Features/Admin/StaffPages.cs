using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin;

/// <summary>What the tests of the pages for staff have in common.</summary>
internal static class StaffPages
{
    public static async Task<IHtmlDocument> StaffPageAsync(this HttpClient client, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await client.GetAsync(address);
        Assert.Equal(expected, response.StatusCode);
        return await Html.ParseAsync(response);
    }

    /// <summary>The token that stands in the forms of a page.</summary>
    public static string Token(this IParentNode page) => page.QuerySelector("input[name=_token]")!.GetAttribute("value")!;

    /// <summary>The titles in the rows of a list, in its order.</summary>
    public static IReadOnlyList<string> RowTitles(this IParentNode page) => [.. page.AllByRole("rowheader").Select(header => header.QuerySelector("a")!.VisibleText())];

    /// <summary>What stands in the row with this title.</summary>
    public static string Row(this IParentNode page, string title) =>
        page.AllByRole("rowheader").Single(header => header.QuerySelector("a")!.VisibleText() == title).Closest("tr")!.VisibleText();

    public static Task<HttpResponseMessage> SendFormAsync(this HttpClient client, string address, params IEnumerable<(string Name, string Value)> fields) =>
        client.PostAsync(address, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>Something that waits to be published.</summary>
    public static Task<Revision> RevisionAsync(this PortalFixture portal, ContentKind kind, int itemId, StaffMember? author, RevisionState state = RevisionState.Draft, string form = "{}", int daysAgo = 0) =>
        portal.Portal.WithContextAsync(async context =>
        {
            var saved = portal.Data.UtcNow.AddDays(-daysAgo);
            var revision = new Revision
            {
                Kind = kind,
                ItemId = itemId,
                Number = 1,
                State = state,
                Form = form,
                AuthorId = author?.Id,
                SavedAt = saved,
                PublishAt = state == RevisionState.Scheduled ? portal.Data.UtcNow.AddDays(3) : null,
                PublishedAt = state == RevisionState.Published ? saved : null,
                Version = 1,
            };
            context.Add(revision);
            await context.SaveChangesAsync();
            return revision;
        });

    /// <summary>The number that a text begins with: 12 in '12 plannen gevonden'.</summary>
    public static int FirstNumber(string text) =>
        int.Parse(string.Concat(text.SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(letter => char.IsAsciiDigit(letter) || letter == '.')).Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
}
