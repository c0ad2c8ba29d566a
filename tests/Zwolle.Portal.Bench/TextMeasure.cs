using System.Diagnostics;
using Zwolle.Portal.Features.Admin.TextHelp;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Bench;

/// <summary>How long the help looks at a text of a thousand words: some plain, some stiff, with links, dates and abbreviations in it.</summary>
internal sealed class TextMeasure(BenchOptions options, Report report)
{
    private const double MostMilliseconds = 5;
    private const int Words = 1_000;

    private const string Stiff =
        "Indien er ten behoeve van de [herinrichting](https://voorbeeld.example/plan) op 12-3-2026 wordt gewerkt aan het riool, dient u i.v.m. de APV een andere weg te nemen, welke te zijner tijd door het college zal worden vastgesteld. ";

    public Task RunAsync()
    {
        var text = string.Concat(Enumerable.Repeat(Stiff, 10)) + "\n\n" + new GeneratedText(new Random(1)).Paragraph(8_000);
        var words = TextScanner.Scan(text).Sentences.Sum(sentence => sentence.Words.Count);
        var times = new List<double>();
        for (var round = 0; round < options.Rounds * 200; round++)
        {
            var clock = Stopwatch.StartNew();
            var remarks = TextAdvice.Check(text, TextThresholds.Residents).Remarks.Count;
            var milliseconds = clock.Elapsed.TotalMilliseconds * Words / words;
            if (remarks > 0 && round >= options.Rounds * 50)
            {
                times.Add(milliseconds);
            }
        }

        report.Begin("Help with texts", $"Milliseconds per {Figures.Number(Words)} words, in this process, of a text of {Figures.Number(words)} words.");
        report.Add(new Row(
            "text help",
            $"<= {Figures.Milliseconds(MostMilliseconds)}",
            Figures.Milliseconds(times.Median()),
            $"p95 {Figures.Milliseconds(times.Percentile(95))}",
            times.Median() <= MostMilliseconds));
        return Task.CompletedTask;
    }
}
