using Microsoft.Playwright;

namespace Zwolle.Portal.BrowserTests;

/// <summary>What fits, what can be hit and what shows where one is: WCAG 1.4.10, 2.4.1, 2.4.7, 2.4.11 and 2.5.8.</summary>
public sealed class LayoutTests(PortalServer server) : BrowserTest(server)
{
    /// <summary>
    /// Links in a sentence are excepted, and so are areas of the map whose link is also in a list on the page. The
    /// link of a card is as large as the card.
    /// </summary>
    private const string SmallTargets = """
        () => {
          const box = element => {
            const spread = getComputedStyle(element, '::after');
            return (spread.position === 'absolute' && spread.inset === '0px' ? element.offsetParent : element).getBoundingClientRect();
          };
          const small = element => {
            const { width, height } = box(element);
            return width < 24 || height < 24;
          };
          const block = node => {
            let element = node.parentElement;
            while (getComputedStyle(element).display === 'inline') element = element.parentElement;
            return element;
          };
          const inSentence = element => {
            if (getComputedStyle(element).display !== 'inline') return false;
            const around = block(element);
            const texts = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
              const text = texts.currentNode;
              if (/\p{L}/u.test(text.data) && !text.parentElement.closest('a') && block(text) === around) return true;
            }
            return false;
          };
          const listed = element => [...document.querySelectorAll('li a')]
            .some(other => other.getAttribute('href') === element.getAttribute('href') && !small(other));
          return [...document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])')]
            .filter(element => element.checkVisibility() && small(element))
            .filter(element => element.closest('svg') ? !listed(element) : !inSentence(element))
            .map(element => {
              const { width, height } = box(element);
              return `${innerWidth} px, ${width.toFixed(1)} x ${height.toFixed(1)}: ${element.outerHTML.slice(0, 200)}`;
            });
        }
        """;

    /// <summary>The element with the focus, and what is wrong with how it shows that; null when the focus left the page.</summary>
    private const string Focused = """
        () => {
          const element = document.activeElement;
          if (!element || element === document.body) return null;
          const all = [...document.querySelectorAll('*')];
          const box = element.getBoundingClientRect();
          const drawn = style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          const area = element.closest('svg') && getComputedStyle(element.querySelector('path'));
          const problems = [];
          if (area ? parseFloat(area.strokeWidth) < 4 : !drawn(getComputedStyle(element)) && !drawn(getComputedStyle(element, '::after')))
            problems.push('has no outline');
          if (box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth)
            problems.push('is not wholly in view');
          // A link that runs over two lines has other words in the middle of its box.
          const line = element.getClientRects()[0];
          const top = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
          if (!area && !(top && (element.contains(top) || top.contains(element))))
            problems.push('is covered');
          return { index: all.indexOf(element), problem: problems.length ? `${element.outerHTML.slice(0, 200)} ${problems.join(', ')}` : '' };
        }
        """;

    private const string Focusable = """
        () => [...document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden]), [tabindex="0"]')]
          .filter(element => element.checkVisibility())
          .map(element => [...document.querySelectorAll('*')].indexOf(element))
        """;

    public static TheoryData<PortalPage, int> Tabbed => new()
    {
        { Pages.Home, Desktop },
        { Pages.ExamplePlan, Desktop },
        { Pages.ExamplePlan, Phone },
        { Pages.PlanList, Desktop },
    };

    [Theory]
    [MemberData(nameof(Pages.Every), MemberType = typeof(Pages))]
    public async Task EveryPage_PhoneAndDesktop_FitsAndHasTargetsOfSize(PortalPage portalPage)
    {
        var page = await OpenAsync(portalPage);
        await page.ShowMapAsync();
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        foreach (var width in new[] { Phone, Desktop })
        {
            await page.SetViewportSizeAsync(width, 256);
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            AssertNone(await page.EvaluateAsync<string[]>(SmallTargets));
        }
    }

    [Theory]
    [MemberData(nameof(Tabbed))]
    public async Task Page_Tab_ShowsFocusOnEveryLinkAndField(PortalPage portalPage, int width)
    {
        var page = await OpenAsync(portalPage, width);
        await page.ShowMapAsync();
        var expected = await page.EvaluateAsync<int[]>(Focusable);
        var reached = new List<int>();
        var problems = new List<string>();
        for (var presses = 0; presses <= expected.Length; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<Focus?>(Focused) is not { } focus)
            {
                break;
            }

            reached.Add(focus.Index);
            if (focus.Problem.Length > 0)
            {
                problems.Add(focus.Problem);
            }
        }

        Assert.Equal(expected, reached);
        AssertNone(problems);
    }

    [Fact]
    public async Task SkipLink_Enter_GoesPastTheMenu()
    {
        var page = await OpenAsync(Pages.ExamplePlan);
        var skip = page.GetByRole(AriaRole.Link, new() { Name = "Naar de inhoud" });

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        await Assertions.Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task TrialNotice_OnPhone_LeadsToItsWholeText()
    {
        var page = await OpenAsync(Pages.Contact, Phone);
        var rest = page.GetByText("openbare bronnen en kunnen verouderd");
        await Assertions.Expect(page.GetByRole(AriaRole.Note).Locator(rest)).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Lees wat dat betekent" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Contentinfo).Locator(rest)).ToBeInViewportAsync();
    }

    private sealed class Focus
    {
        public int Index { get; set; }

        public string Problem { get; set; } = "";
    }
}
