using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Files;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Features.Admin.Decisions;
using Zwolle.Portal.Features.Admin.Ideas;
using Zwolle.Portal.Features.Admin.Lists;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.OpenData;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.SupportPoints;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>One way to call a read of the site.</summary>
/// <param name="Type">The class.</param>
/// <param name="Method">The method.</param>
/// <param name="Case">What is asked; empty when there is but one way.</param>
/// <param name="Arguments">What to pass.</param>
internal sealed record QueryCall(Type Type, MethodInfo Method, string Case, object?[] Arguments)
{
    public string Name => $"{Type.Name}.{Method.Name}{(Case.Length == 0 ? "" : "-" + Case)}";

    public async Task RunAsync(object queries) => await (Task)Method.Invoke(queries, Arguments)!;
}

/// <summary>
/// Every read of the site: the public methods of every class that ends in 'Queries', and the snapshot for all pages.
/// A parameter that is not known here fails the catalogue: give it arguments.
/// </summary>
internal static class QueryCatalogue
{
    /// <summary>Values by the name in the address, so that a filter of another list is covered too.</summary>
    private static readonly Dictionary<string, string[]> Values = new(StringComparer.Ordinal)
    {
        ["wijk"] = ["assendorp", AskedFilters.WholeCity],
        ["thema"] = [SeedFiles.Themes()[0].Slug],
        ["fase"] = [PlanPhase.Preparation.Slug()],
        ["meedoen"] = [.. TakePartWords.All.Select(TakePartWords.Slug)],
        ["soort"] = [MomentKind.DropIn.Slug(), SupportPointKind.MeetingPlace.Slug()],
        ["ruimte"] = [SupportPointFilter.Yes],
        ["periode"] = [.. MomentPeriods.All.Select(MomentPeriods.Slug)],
        ["q"] = ["nieuwe huizen 100%_"],
        ["pagina"] = ["2"],
        ["bbox"] = ["6.09,52.49,6.12,52.52"],
        ["plan"] = [SeedFiles.Plans()[0].Slug],
        ["nodig"] = [InitiativeNeeds.Money.Slug()],
        ["orgaan"] = [DecisionBody.Council.Slug()],
        ["uitkomst"] = [DecisionOutcome.Adopted.Slug()],
        ["jaar"] = ["2021"],
        ["collega"] = ["1", "portaal"],
        ["onderdeel"] = ["Plan"],
        ["actie"] = ["changed"],
        ["van"] = ["2026-11-01", ContentListWords.FromMeLongAgo],
        ["staat"] = [ContentListWords.Draft, ContentListWords.Live],
        ["team"] = ["Communicatie"],
        ["nakijken"] = [ContentListWords.Overdue],
        ["mist"] = [ContentListWords.NoCheckedSource, ContentListWords.NoEndDate],
        ["stand"] = [ContentListWords.AnswerOverdue, ContentListWords.NoAnswerDate],
        ["bron"] = [ContentListWords.Unchecked],
        ["behandeling"] = [IdeaInboxWords.Late, IdeaInboxWords.New, IdeaInboxWords.All],
        ["afgehandeld"] = [MissingDocumentFilter.Handled, MissingDocumentFilter.All],
        ["sorteer"] = ["titel"],
        ["tot"] = ["2026-12-01"],
        ["voor"] = ["1000"],
        ["maand"] = ["2027-01"],
        ["woorden"] = ["100"],
    };

    /// <summary>A public address by the noun that the class is named after.</summary>
    private static readonly Dictionary<string, string> Slugs = new(StringComparer.Ordinal)
    {
        ["Neighbourhood"] = "assendorp",
        ["Council"] = SeedFiles.Plans()[0].Slug,
        ["Plan"] = SeedFiles.Plans().First(plan => plan.Moments.Count > 0).Slug,
        ["Guide"] = SeedFiles.GuideSteps()[0].Slug,
        ["Money"] = SeedFiles.Schemes()[0].Slug,
        ["Goal"] = "assendorp",
        ["Decision"] = SeedFiles.Decisions()[0].Slug,
        ["MissingDocument"] = DecisionLinks.Details(SeedFiles.Decisions()[0].Slug),
        ["Initiative"] = SeedFiles.Initiatives()[0].Slug,
        ["Idea"] = "nieuwe huizen met bomen ervoor",
        ["AdminIdea"] = "nieuwe huizen met bomen ervoor",
        ["Audit"] = "Plan",
        ["Paper"] = "assendorp",
        ["OpenPlan"] = SeedFiles.Plans().First(plan => plan.Moments.Count > 0).Slug,
        ["OpenMoment"] = SeedFiles.Plans().SelectMany(plan => plan.Moments).First().Slug,
        ["OpenDecision"] = SeedFiles.Decisions()[0].Slug,
        ["OpenDigest"] = "2026-11",
        ["OpenInitiative"] = SeedFiles.Initiatives()[0].Slug,
        ["OpenScheme"] = SeedFiles.Schemes()[0].Slug,
        ["OpenSupportPoint"] = "plek-1",
        ["OpenNeighbourhood"] = "assendorp",
        ["AdminFile"] = "1",
        ["Story"] = SeedFiles.StoryExamples()[0].Slug,
        ["Moment"] = SeedFiles.Plans().SelectMany(plan => plan.Moments).First().Slug,
    };

    public static IReadOnlyList<QueryCall> Calls { get; } =
    [
        .. from method in typeof(PortalDbContext).Assembly.GetTypes()
               .Where(type => type is { IsClass: true, IsAbstract: false, IsNested: false } && type.Name.EndsWith("Queries", StringComparison.Ordinal))
               .OrderBy(type => type.Name, StringComparer.Ordinal)
               .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
               .Where(method => !method.IsSpecialName)
               .Append(typeof(PortalIndex).GetMethod(nameof(PortalIndex.ReadAsync))!)
               .Append(typeof(PortalIndex).GetMethod(nameof(PortalIndex.ReadPlacesAsync))!)
               .Append(typeof(PortalIndex).GetMethod(nameof(PortalIndex.ReadTermsAsync))!)
           from call in CallsOf(method)
           select call,
    ];

    /// <summary>Every value of every parameter with the first of the others, and the last of all together.</summary>
    private static IEnumerable<QueryCall> CallsOf(MethodInfo method)
    {
        var values = method.GetParameters().Select(parameter => ValuesOf(method.DeclaringType!, parameter).ToList()).ToList();
        var first = values.Select(all => all[0]).ToArray();
        var alone = values.SelectMany((all, place) => all.Select(value => first.Select((other, i) => i == place ? value : other).ToArray()));
        return alone.Append([.. values.Select(all => all[^1])])
            .Select(chosen => new QueryCall(
                method.DeclaringType!,
                method,
                string.Join('-', chosen.Select(value => value.Case).Where(part => part.Length > 0)),
                [.. chosen.Select(value => value.Value)]))
            .DistinctBy(call => call.Case);
    }

    private static IEnumerable<(string Case, object? Value)> ValuesOf(Type queries, ParameterInfo parameter)
    {
        var noun = queries.Name.Replace("Queries", "", StringComparison.Ordinal);
        if (Staff(parameter.ParameterType) is { } value)
        {
            return [("", value)];
        }

        if (parameter.ParameterType == typeof(string))
        {
            return [("", Slugs.TryGetValue(noun, out var slug) ? slug : throw Unknown(queries, parameter, nameof(Slugs)))];
        }

        if (parameter.ParameterType == typeof(int))
        {
            return [("", 1)];
        }

        if (parameter.ParameterType == typeof(StoredName))
        {
            return [("", StoredName.Parse("0123456789abcdef0123456789abcdef-800x600.webp"))];
        }

        if (parameter.ParameterType == typeof(DateOnly))
        {
            return [("", new DateOnly(2026, 11, 1))];
        }

        if (parameter.ParameterType == typeof(OpenDataQuestion))
        {
            return OpenDataQuestions(queries);
        }

        var filters = parameter.ParameterType.GetProperties().Where(property => property.GetCustomAttribute<FromQueryAttribute>() is not null).ToList();
        return filters.Count > 0 ? FiltersOf(queries, parameter, filters) : throw Unknown(queries, parameter, nameof(ValuesOf));
    }

    /// <summary>No filter, each value of each filter of the collection alone, a further page, and all that can be asked together.</summary>
    private static IEnumerable<(string Case, object? Value)> OpenDataQuestions(Type queries)
    {
        // Made of nothing: its filters need no database.
        var constructor = queries.GetConstructors().Single();
        var filters = ((OpenDataResource)constructor.Invoke(new object?[constructor.GetParameters().Length])).Filters;
        var whole = new OpenDataQuestion(new PortalSnapshot([], [], [], 0, 0));
        var values = filters.Where(filter => filter.Values is not null).SelectMany(filter => filter.Values!, (filter, value) => (filter.Name, Value: value)).ToList();
        yield return ("leeg", whole);
        yield return ("cursor-5", whole with { After = 5 });
        foreach (var (name, value) in values)
        {
            yield return ($"{name}-{value}", whole with { Values = new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value } });
        }

        if (filters.Any(filter => filter.Name == "wijk"))
        {
            yield return ("wijk-hele-stad", whole with { IsWholeCity = true });
        }

        yield return ("alles", whole with
        {
            After = 5,
            NeighbourhoodId = 1,
            ThemeId = 1,
            ChangedSince = DateTime.UnixEpoch,
            Values = values.DistinctBy(value => value.Name).ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal),
        });
    }

    /// <summary>What the reads of the admin area ask with: a colleague of a wijkteam meets every condition.</summary>
    private static object? Staff(Type type) =>
        type == typeof(StaffUser) ? new StaffUser(1, 1, "Collega", StaffRole.NeighbourhoodTeam, "Communicatie", [1, 2], DateTime.UnixEpoch)
        : type == typeof(ContentKind) ? ContentKind.Plan
        : type == typeof(int) ? 1
        : type == typeof(Guid) ? new Guid("11111111-2222-3333-4444-555555555555")
        : type == typeof(IReadOnlyList<int>) ? (IReadOnlyList<int>)[1, 2]
        : null;

    /// <summary>No filter, each value of each filter alone, and the first of all together.</summary>
    private static IEnumerable<(string Case, object? Value)> FiltersOf(Type queries, ParameterInfo parameter, List<PropertyInfo> filters)
    {
        yield return ("leeg", With([]));
        foreach (var filter in filters)
        {
            foreach (var value in ValuesFor(filter))
            {
                yield return ($"{NameOf(filter)}-{string.Concat(value.TakeWhile(c => char.IsLetterOrDigit(c) || c == '-'))}", With([(filter, value)]));
            }
        }

        yield return ("alles", With(filters.Select(filter => (filter, ValuesFor(filter)[0]))));

        object With(IEnumerable<(PropertyInfo Filter, string Value)> values)
        {
            var made = Activator.CreateInstance(parameter.ParameterType)!;
            foreach (var (filter, value) in values)
            {
                filter.SetValue(made, value);
            }

            return made;
        }

        string[] ValuesFor(PropertyInfo filter) => Values.TryGetValue(NameOf(filter), out var values) ? values : throw Unknown(queries, parameter, nameof(Values), NameOf(filter));
    }

    private static string NameOf(PropertyInfo filter) => filter.GetCustomAttribute<FromQueryAttribute>()!.Name ?? filter.Name;

    private static InvalidOperationException Unknown(Type queries, ParameterInfo parameter, string where, string? filter = null) =>
        new($"{queries.Name}.{parameter.Member.Name} takes {parameter.ParameterType.Name} {parameter.Name}{(filter is null ? "" : $" with '{filter}'")}: add a value to {nameof(QueryCatalogue)}.{where}.");
}
