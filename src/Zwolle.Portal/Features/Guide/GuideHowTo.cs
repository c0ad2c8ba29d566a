namespace Zwolle.Portal.Features.Guide;

/// <summary>The guide as schema.org HowTo.</summary>
public static class GuideHowTo
{
    public static object Of(GuideBook guide, string baseUrl)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "HowTo",
            ["name"] = "Van idee tot beheer: zelf iets doen in uw wijk in Zwolle",
            ["inLanguage"] = "nl",
            ["url"] = baseUrl + GuideLinks.Overview,
            ["step"] = guide.Path.Select((step, i) => new Dictionary<string, object>
            {
                ["@type"] = "HowToStep",
                ["position"] = i + 1,
                ["name"] = step.Title,
                ["text"] = step.Summary,
                ["url"] = baseUrl + GuideLinks.Step(step.Slug),
            }).ToList(),
        };
    }
}
