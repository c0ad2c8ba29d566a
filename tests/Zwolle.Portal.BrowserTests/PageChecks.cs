using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Zwolle.Portal.BrowserTests;

/// <summary>What the tests check of every page, of residents and of staff.</summary>
public static class PageChecks
{
    // Tags leave out what is only good practice; target size must be asked for by name.
    private const string RunAxe = """
        async () => {
          const result = await axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
            rules: { 'target-size': { enabled: true } },
            resultTypes: ['violations'],
          });
          return result.violations.flatMap(violation => violation.nodes.map(node =>
            `${innerWidth} px, ${violation.id}: ${violation.help}. ${node.failureSummary} ${node.html}`));
        }
        """;

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

    private const string Widest = """
        () => [...document.body.querySelectorAll('*')]
          .filter(element => element.getBoundingClientRect().right > innerWidth)
          .at(-1)?.outerHTML.slice(0, 200) ?? 'nothing that shows'
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

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
          // A browser brings into view where one types, not all of a field of many lines.
          const isLong = element.tagName === 'TEXTAREA';
          const bottom = isLong ? box.top + 32 : box.bottom;
          if (box.top < 0 || box.left < 0 || bottom > innerHeight || box.right > innerWidth)
            problems.push('is not wholly in view');
          // A link that runs over two lines has other words in the middle of its box.
          const line = element.getClientRects()[0];
          const top = document.elementFromPoint(line.left + line.width / 2, isLong ? line.top + 16 : line.top + line.height / 2);
          if (!area && !(top && (element.contains(top) || top.contains(element))))
            problems.push('is covered');
          return { index: all.indexOf(element), problem: problems.length ? `${element.outerHTML.slice(0, 200)} ${problems.join(', ')}` : '' };
        }
        """;

    private const string Focusable = """
        () => [...document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden]), [tabindex="0"]')]
          .filter(element => element.checkVisibility())
          // The Tab key comes once in a group of radio buttons: at the chosen one, or at the first.
          .filter((element, place, all) => element.type !== 'radio'
            || element === (all.find(other => other.name === element.name && other.checked) ?? all.find(other => other.name === element.name)))
          .map(element => [...document.querySelectorAll('*')].indexOf(element))
        """;

    /// <summary>
    /// What axe finds against WCAG 2.2 A and AA, one line per element; none is good. The package's own way loads axe
    /// twice and opens a second page for every run, because of frames; we have none.
    /// </summary>
    public static async Task<string[]> ViolationsAsync(this IPage page, params int[] widths)
    {
        await page.EvaluateAsync(Axe);
        var violations = new List<string>();
        foreach (var width in widths)
        {
            // As high as the page: what stays in sight covers nothing then, as nothing is covered for who can scroll.
            await page.SetViewportSizeAsync(width, page.ViewportSize!.Height);
            await page.SetViewportSizeAsync(width, await page.EvaluateAsync<int>("document.documentElement.scrollHeight"));
            violations.AddRange(await page.EvaluateAsync<string[]>(RunAxe));
        }

        return [.. violations];
    }

    /// <summary>What does not fit in the width, and what is too small to hit, with all that folds open; none is good.</summary>
    public static async Task<string[]> LayoutProblemsAsync(this IPage page, params int[] widths)
    {
        var problems = new List<string>();
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        foreach (var width in widths)
        {
            await page.SetViewportSizeAsync(width, 256);
            var needed = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (needed > width)
            {
                problems.Add($"{width} px: needs {needed} px, for {await page.EvaluateAsync<string>(Widest)}");
            }

            problems.AddRange(await page.EvaluateAsync<string[]>(SmallTargets));
        }

        return [.. problems];
    }

    /// <summary>Walks through the page with the Tab key: what it misses, and where the focus does not show; none is good.</summary>
    public static async Task<IReadOnlyList<string>> FocusProblemsAsync(this IPage page)
    {
        var expected = await page.EvaluateAsync<int[]>(Focusable);
        var reached = new List<int>();
        var problems = new List<string>();
        while (reached.Count <= expected.Length)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<Focus?>(Focused) is not { } focus)
            {
                break;
            }

            // A field for a date is left after its day, its month, its year and its button.
            if (reached.Count > 0 && reached[^1] == focus.Index)
            {
                continue;
            }

            reached.Add(focus.Index);
            if (focus.Problem.Length > 0)
            {
                problems.Add(focus.Problem);
            }
        }

        Assert.Equal(expected, reached);
        return problems;
    }

    private sealed class Focus
    {
        public int Index { get; set; }

        public string Problem { get; set; } = "";
    }
}
