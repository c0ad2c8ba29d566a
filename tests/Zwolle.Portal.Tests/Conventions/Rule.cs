namespace Zwolle.Portal.Tests.Conventions;

/// <summary>A rule over many subjects: it names every subject that breaks it, not only the first.</summary>
internal static class Rule
{
    public static void Holds(IEnumerable<string> violations)
    {
        var all = violations.Distinct().ToList();
        if (all.Count > 0)
        {
            Assert.Fail($"{all.Count} times broken:\n{string.Join('\n', all.Take(40))}");
        }
    }
}
