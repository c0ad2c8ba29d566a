using System.Globalization;
using System.Text.RegularExpressions;
using Zwolle.Portal.Data.Text;

namespace Zwolle.Portal.Infrastructure.Geocoder;

/// <summary>
/// An address as people type it: '8011 PK', '8011pk 15 a', 'Grote Markt 15', 'Assendorperstraat 12, Zwolle'. Of a house
/// number only the number counts: what stands behind it lies in the same wijk. No record: one that is logged by
/// accident says its type and not what was typed.
/// </summary>
public sealed partial class AddressQuestion
{
    private const int ShortestStreet = 3;

    private AddressQuestion(string? postcode, string? street, int? houseNumber)
    {
        Postcode = postcode;
        Street = street;
        HouseNumber = houseNumber;
    }

    /// <summary>Four digits and two capitals, without a space. With it the street doesn't matter.</summary>
    public string? Postcode { get; }

    /// <summary>Lower case; letters, digits and spaces only, so that it cannot be read as a command in a search.</summary>
    public string? Street { get; }

    public int? HouseNumber { get; }

    /// <summary>True when the words are certainly an address; false when they may as well be the name of a wijk.</summary>
    public bool IsCertain => Postcode is not null || HouseNumber is not null;

    /// <summary>The same for every way to type the same question.</summary>
    public string Canonical => string.Create(
        CultureInfo.InvariantCulture, $"{Postcode}|{SearchText.Normalize(Street).Replace(" ", "", StringComparison.Ordinal)}|{HouseNumber}");

    /// <summary>Without the 'Zwolle' that people put behind it.</summary>
    public static string WithoutCity(string typed) => City().Replace(typed, "").Trim(' ', ',');

    /// <summary>Null when the words can be no address.</summary>
    public static AddressQuestion? Parse(string typed)
    {
        var text = WithoutCity(typed);
        if (PostcodeAnywhere().Match(text) is { Success: true } postcode)
        {
            var rest = text.Remove(postcode.Index, postcode.Length);
            var number = FirstNumber().Match(rest) is { Success: true } found ? NumberOf(found) : null;
            return new AddressQuestion(postcode.Groups["digits"].Value + postcode.Groups["letters"].Value.ToUpperInvariant(), null, number);
        }

        if (StreetAndNumber().Match(text) is { Success: true } match && NumberOf(match) is { } houseNumber && StreetOf(match.Groups["street"].Value) is { } street)
        {
            return new AddressQuestion(null, street, houseNumber);
        }

        return StreetOf(text) is { } alone ? new AddressQuestion(null, alone, null) : null;
    }

    /// <summary>True for the beginning of a postcode: the digits without the letters.</summary>
    public static bool IsPartOfPostcode(string typed) => PartOfPostcode().IsMatch(typed);

    private static int? NumberOf(Match match) => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) is > 0 and var number ? number : null;

    private static string? StreetOf(string text)
    {
        var words = NoWord().Replace(string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())), " ").Trim().ToLowerInvariant();
        return words.Count(char.IsLetter) >= ShortestStreet ? words : null;
    }

    [GeneratedRegex(@"[\s,]+zwolle\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex City();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?<digits>[1-9][0-9]{3})\s?(?<letters>[A-Za-z]{2})(?!\p{L})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex PostcodeAnywhere();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?<number>[0-9]{1,5})(?![0-9])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex FirstNumber();

    /// <summary>After the number: nothing, a letter, an addition, or both.</summary>
    [GeneratedRegex(@"^(?<street>.*\p{L}.*?)[\s,]+(?<number>[0-9]{1,5})[\s/-]?[A-Za-z]?([\s/-]?[A-Za-z0-9]{1,4})?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex StreetAndNumber();

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}]+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex NoWord();

    [GeneratedRegex(@"^[1-9][0-9]{3}\s*[A-Za-z]?(\s+[0-9]{1,5})?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex PartOfPostcode();
}
