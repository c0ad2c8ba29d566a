using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Bench;

/// <summary>What one run measures, and how long.</summary>
internal sealed record BenchOptions
{
    public const string Parts = "speed,growth,footprint,weight,lighthouse,text";

    /// <summary>The published portal.</summary>
    public required string App { get; init; }

    /// <summary>Where the databases stay for the next run; null: a scratch folder that goes away.</summary>
    public string? Keep { get; init; }

    /// <summary>A file to write the tables to, as Markdown.</summary>
    public string? Markdown { get; init; }

    /// <summary>The folder in which Lighthouse is installed; null when it is not.</summary>
    public string? Lighthouse { get; init; }

    public IReadOnlyList<string> Only { get; init; } = Parts.Split(',');

    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    public bool Quick { get; init; }

    /// <summary>The numbers of plans between which a page may grow slower.</summary>
    public int[] Sizes { get; private init; } = [100, 2_000, 100_000];

    public int Few => Sizes[0];

    /// <summary>An ordinary number of plans, for what does not depend on it.</summary>
    public int Some => Sizes[Math.Min(1, Sizes.Length - 1)];

    public int Many => Sizes[^1];

    public int Rounds => Quick ? 2 : 5;

    public int WarmRounds => Quick ? 4 : 12;

    /// <summary>Seconds of load per server per round.</summary>
    public int LoadSeconds => Quick ? 1 : 2;

    /// <summary>Requests per page per round, one after the other.</summary>
    public int RequestsPerRound => Quick ? 20 : 60;

    public int Starts => Quick ? 3 : 5;

    public static BenchOptions Parse(string[] args)
    {
        var options = new BenchOptions { App = "" };
        for (var i = 0; i < args.Length; i++)
        {
            string Value() => ++i < args.Length ? args[i] : throw new ArgumentException($"{args[i - 1]} needs a value.", nameof(args));
            options = args[i] switch
            {
                "--app" => options with { App = Value() },
                "--keep" => options with { Keep = Path.GetFullPath(Value()) },
                "--markdown" => options with { Markdown = Path.GetFullPath(Value()) },
                "--lighthouse" => options with { Lighthouse = Path.GetFullPath(Value()) },
                "--only" => options with { Only = Value().Split(',') },
                "--database" => options with { Provider = Enum.Parse<DatabaseProvider>(Value(), ignoreCase: true) },
                "--sizes" => options with { Sizes = [.. Value().Split(',').Select(size => int.Parse(size, System.Globalization.CultureInfo.InvariantCulture))] },
                "--quick" => options with { Quick = true, Sizes = [100, 10_000] },
                var unknown => throw new ArgumentException($"{unknown} is no option: --app DIR --keep DIR --markdown FILE --only {Parts} --database Sqlite|Postgres --sizes 100,100000 --quick", nameof(args)),
            };
        }

        return options.App.Length == 0
            ? throw new ArgumentException("--app is missing: the folder of the published portal.", nameof(args))
            : options with { App = Path.GetFullPath(options.App) };
    }

    public bool Measures(string part) => Only.Contains(part);
}
