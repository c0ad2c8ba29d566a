namespace Zwolle.Portal.Features.Admin.TextHelp;

/// <summary>
/// How long words and sentences are, and the two formulas for Dutch that follow from it. They know nothing of meaning,
/// so they are a hint: a text with a good score can be unclear.
/// </summary>
/// <param name="Words">With at least one letter.</param>
/// <param name="Sentences">Points of lists count as one.</param>
/// <param name="Syllables">Of those words.</param>
public sealed record TextScores(int Words, int Sentences, int Syllables)
{
    /// <summary>From here on a text reads easily, in points of <see cref="FleschDouma"/>.</summary>
    public const double Easy = 60;

    /// <summary>Below this it is hard.</summary>
    public const double Hard = 50;

    private const int FewestWords = 50;
    private const int FewestSentences = 3;

    /// <summary>Below this size the figures jump with every word, so they are not shown.</summary>
    public bool AreSteady => Words >= FewestWords && Sentences >= FewestSentences;

    public double WordsPerSentence => Sentences == 0 ? 0 : (double)Words / Sentences;

    public double SyllablesPerWord => Words == 0 ? 0 : (double)Syllables / Words;

    /// <summary>Reading ease by Flesch, for Dutch by Douma (1960): 0 is very hard, 100 very easy.</summary>
    public double FleschDouma => FleschDoumaOf(WordsPerSentence, SyllablesPerWord);

    /// <summary>Leesindex A by Brouwer (1963), on about the same scale.</summary>
    public double Brouwer => BrouwerOf(WordsPerSentence, SyllablesPerWord);

    public static double FleschDoumaOf(double wordsPerSentence, double syllablesPerWord) => 206.835 - (0.93 * wordsPerSentence) - (77 * syllablesPerWord);

    public static double BrouwerOf(double wordsPerSentence, double syllablesPerWord) => 195 - (200.0 / 3 * syllablesPerWord) - (2 * wordsPerSentence);

    public static TextScores operator +(TextScores one, TextScores other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return new TextScores(one.Words + other.Words, one.Sentences + other.Sentences, one.Syllables + other.Syllables);
    }
}
