using System.Text.Json;
using Zwolle.Portal.Data.Goals;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Data.Seed;

/// <summary>The initiatives and goals of our notes are in the files, each with where we know it from.</summary>
public sealed class InitiativeSeedTests
{
    /// <summary>One has no page that we know; the other says itself that it is the municipality's own survey.</summary>
    private static readonly string[] LeftOut = ["ini-splijtloff", "ini-loting"];

    private static readonly IReadOnlyList<SeedInitiative> Initiatives = SeedFiles.Initiatives();
    private static readonly IReadOnlyList<SeedGoal> Goals = SeedFiles.Goals();
    private static readonly IReadOnlyList<string> Wijken = [.. SeedFiles.Neighbourhoods().Select(n => n.Code)];

    [Fact]
    public void Files_HoldEveryInitiativeAndWijkopgaveOfTheNotes()
    {
        using var json = Notes();
        var initiatives = json.RootElement.GetProperty("initiatives").EnumerateArray().Select(Id).Except(LeftOut);
        var goals = json.RootElement.GetProperty("goals").EnumerateArray().Where(goal => goal.GetProperty("type").GetString() == "wijkopgave").Select(Id);

        Assert.Equal(initiatives.Order(StringComparer.Ordinal), Initiatives.Where(seed => !seed.Example).Select(seed => seed.Key).Order(StringComparer.Ordinal));
        Assert.Equal(goals, Goals.Select(seed => seed.Key));
    }

    /// <summary>A score says how wijken compare; a goal says what must become better.</summary>
    [Fact]
    public void Goals_AreNoScores()
    {
        using var json = Notes();
        var scores = json.RootElement.GetProperty("goals").EnumerateArray().Where(goal => goal.GetProperty("type").GetString() != "wijkopgave").Select(Id);

        Assert.Empty(Goals.Select(goal => goal.Key).Intersect(scores));
        Assert.All(Goals, goal => Assert.DoesNotMatch(@"\d", goal.Text));
    }

    [Fact]
    public void Initiatives_KeepToTheirLengthsAndNameTheirSources() => Assert.All(Initiatives, seed =>
    {
        Assert.InRange(seed.Title.Length, 1, 90);
        Assert.InRange(seed.Summary.Length, 1, Initiative.SummaryMaxLength);
        Assert.InRange(string.Join('\n', seed.Story).Length, 1, Initiative.StoryMaxLength);
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", seed.Slug);
        Assert.Equal(seed.Example, seed.Title.StartsWith("Voorbeeld: ", StringComparison.Ordinal));
        Assert.Equal(seed.Example, seed.Sources.Count == 0);
        Assert.Equal(seed.Needs.Count > 0, seed.NeedsNote is not null);
        Assert.Equal(seed.Scope == "wijken", seed.Neighbourhoods.Count > 0);
        Assert.Equal([], seed.Neighbourhoods.Except(Wijken));
        Assert.InRange(seed.Themes.Count, 1, 3);
        Assert.Equal([], seed.Themes.Except(SeedFiles.Themes().Select(theme => theme.Slug)));
        Assert.Equal([], seed.Goals.Except(Goals.Select(goal => goal.Key)));
        Assert.Equal([], seed.Schemes.Except(SeedFiles.Schemes().Select(scheme => scheme.Slug)));
    });

    [Fact]
    public void Goals_KeepToTheirLengthsAndLinkToWhatIsThere() => Assert.All(Goals, goal =>
    {
        Assert.InRange(goal.Text.Length, 1, NeighbourhoodGoal.TextMaxLength);
        Assert.InRange(goal.Note?.Length ?? 0, 0, NeighbourhoodGoal.NoteMaxLength);
        Assert.NotEmpty(goal.Sources);
        Assert.Equal([], goal.Neighbourhoods.Except(Wijken));
        Assert.Equal([], goal.Plans.Except(SeedFiles.Plans().Select(plan => plan.Slug)));
        Assert.Equal([], goal.Schemes.Except(SeedFiles.Schemes().Select(scheme => scheme.Slug)));
    });

    private static JsonDocument Notes()
    {
        var notes = SharedFolder.File("data", "zwolle-facts.json");
        Assert.SkipUnless(File.Exists(notes), SharedFolder.SkipReason);
        return JsonDocument.Parse(File.ReadAllText(notes));
    }

    private static string Id(JsonElement item) => item.GetProperty("id").GetString()!;
}
