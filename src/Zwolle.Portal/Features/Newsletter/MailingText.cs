using System.Globalization;
using System.Net;
using System.Text;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Features.About;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Newsletter;

/// <summary>
/// A newsletter as plain text and as HTML that say the same. The HTML has headings, lists and links and no style: a mail
/// program shows it in the letters that its user chose. Nothing in it is fetched, so nobody sees that it is read.
/// </summary>
public sealed class MailingText(PortalOptions portal)
{
    private const string Stop = "Stoppen met de nieuwsbrief";
    private const string Change = "Kiezen wat u ontvangt";

    /// <param name="mailing">Subject and introduction.</param>
    /// <param name="content">What fits this reader.</param>
    /// <param name="neighbourhoods">Names of wijken by their code.</param>
    /// <param name="links">Addresses of this reader; null for a trial.</param>
    public (string Text, string Html) Write(Mailing mailing, MailingContent content, IReadOnlyDictionary<string, string> neighbourhoods, (string Preferences, string Unsubscribe)? links)
    {
        ArgumentNullException.ThrowIfNull(mailing);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(neighbourhoods);
        var writer = new Writer(portal.BaseUrl, neighbourhoods);
        writer.Heading(1, mailing.Subject);
        foreach (var paragraph in mailing.Intro.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            writer.Paragraph(paragraph.Replace('\n', ' '));
        }

        var parts = content.Parts.ToList();
        foreach (var (title, sections) in parts)
        {
            // One part needs no heading, except one of which we don't know where it is.
            writer.Part(parts.Count > 1 || title == MailingContent.UnknownTitle ? title : null, sections);
        }

        writer.Rule();
        writer.Paragraph($"U krijgt deze mail omdat u zich hebt ingeschreven voor de nieuwsbrief van {portal.Name}.");
        if (links is { } own)
        {
            writer.Link(Change, own.Preferences);
            writer.Link(Stop, own.Unsubscribe);
        }
        else
        {
            writer.Paragraph("Dit is een proefmail. In de echte mail staan hier links om te kiezen wat u ontvangt en om te stoppen.");
        }

        writer.Link("Wat wij van u bewaren", portal.BaseUrl + AboutLinks.Privacy);
        writer.Paragraph("Liever bellen? Bel 14 038.");
        return writer.Done;
    }

    /// <summary>Writes both forms at once, so that neither can lack something.</summary>
    private sealed class Writer(string baseUrl, IReadOnlyDictionary<string, string> neighbourhoods)
    {
        private readonly StringBuilder _text = new();
        private readonly StringBuilder _html = new();

        public (string Text, string Html) Done => (_text.ToString().TrimStart('\n'), _html.ToString());

        public void Part(string? title, IReadOnlyList<MailingSection> sections)
        {
            if (sections.Count == 0)
            {
                return;
            }

            if (title is not null)
            {
                Heading(2, title);
            }

            foreach (var section in sections)
            {
                Heading(title is null ? 2 : 3, section.Title);
                _html.Append("<ul>\n");
                foreach (var item in section.Items)
                {
                    Item(item);
                }

                _html.Append("</ul>\n");
            }
        }

        public void Heading(int level, string title)
        {
            // In plain text a heading shows by the line under it.
            _text.Append('\n').Append(title).Append('\n').Append(level == 3 ? '-' : '=', Math.Min(title.Length, 60)).Append('\n');
            _html.Append(CultureInfo.InvariantCulture, $"<h{level}>{Encode(title)}</h{level}>\n");
        }

        public void Paragraph(string text)
        {
            _text.Append('\n').Append(text).Append('\n');
            _html.Append(CultureInfo.InvariantCulture, $"<p>{Encode(text)}</p>\n");
        }

        public void Link(string words, string address)
        {
            _text.Append(CultureInfo.InvariantCulture, $"\n{words}:\n{address}\n");
            _html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Encode(address)}\">{Encode(words)}</a></p>\n");
        }

        public void Rule()
        {
            _text.Append("\n--------\n");
            _html.Append("<hr>\n");
        }

        private void Item(MailingItem item)
        {
            var address = baseUrl + item.Path;
            var where = DutchText.List([.. item.NeighbourhoodCodes.Select(code => neighbourhoods.GetValueOrDefault(code)).OfType<string>()]);
            var text = item.Text.ReplaceLineEndings(" ").Trim();
            _text.Append(CultureInfo.InvariantCulture, $"\n* {item.Title}\n");
            _html.Append(CultureInfo.InvariantCulture, $"<li><p><a href=\"{Encode(address)}\">{Encode(item.Title)}</a></p>\n");
            foreach (var line in new[] { where, text }.Where(line => line.Length > 0))
            {
                _text.Append(CultureInfo.InvariantCulture, $"  {line}\n");
                _html.Append(CultureInfo.InvariantCulture, $"<p>{Encode(line)}</p>\n");
            }

            _text.Append(CultureInfo.InvariantCulture, $"  {address}\n");
            _html.Append("</li>\n");
        }

        private static string Encode(string text) => WebUtility.HtmlEncode(text);
    }
}
