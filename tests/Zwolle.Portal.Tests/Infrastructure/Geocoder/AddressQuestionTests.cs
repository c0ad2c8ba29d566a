using FsCheck;
using FsCheck.Fluent;
using Zwolle.Portal.Infrastructure.Geocoder;
using Zwolle.Portal.Tests.Properties;

namespace Zwolle.Portal.Tests.Infrastructure.Geocoder;

public sealed class AddressQuestionTests
{
    [Theory]
    [InlineData("8011 PK", "8011PK", null, null)]
    [InlineData("8011pk", "8011PK", null, null)]
    [InlineData("8011PK 15", "8011PK", null, 15)]
    [InlineData("8011pk 15 a", "8011PK", null, 15)]
    [InlineData("8011 PK, 15-2", "8011PK", null, 15)]
    [InlineData("8011PK15", "8011PK", null, 15)]
    [InlineData("15, 8011 PK Zwolle", "8011PK", null, 15)]
    [InlineData("Grote Markt 15, 8011 PK Zwolle", "8011PK", null, 15)]
    [InlineData("Grote Markt 15", null, "grote markt", 15)]
    [InlineData("grote markt 15a", null, "grote markt", 15)]
    [InlineData("Grote Markt 15-2", null, "grote markt", 15)]
    [InlineData("Grote Markt 15 bis", null, "grote markt", 15)]
    [InlineData("Assendorperstraat", null, "assendorperstraat", null)]
    [InlineData("Assendorperstraat 12, Zwolle", null, "assendorperstraat", 12)]
    [InlineData("Assendorperstraat zwolle", null, "assendorperstraat", null)]
    [InlineData("2e Voorbeeldstraat 3", null, "2e voorbeeldstraat", 3)]
    [InlineData("Burg. Drijbersingel", null, "burg drijbersingel", null)]
    [InlineData("'s-Gravenlaan OR (type:* && -fq:\"x\")", null, "s gravenlaan or type fq x", null)]
    [InlineData("Grote Markt 0", null, "grote markt 0", null)]
    public void Parse_Address_KnowsItsParts(string typed, string? postcode, string? street, int? number)
    {
        var question = AddressQuestion.Parse(typed)!;

        Assert.Equal((postcode, street, number), (question.Postcode, question.Street, question.HouseNumber));
        Assert.Equal(postcode is not null || number is not null, question.IsCertain);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--")]
    [InlineData("15")]
    [InlineData("ab")]
    [InlineData("8011")]
    [InlineData("\ud83c\udfd8 \ud83c")]
    public void Parse_NoAddress_IsNothing(string typed) => Assert.Null(AddressQuestion.Parse(typed));

    /// <summary>Whatever is typed, what goes to the geocoder holds nothing that a search engine takes for a command.</summary>
    [Fact]
    public void Parse_AnyText_GivesWordsAndNumbersOnly() =>
        Prop.ForAll<string?>(text => AddressQuestion.Parse(text ?? "") is not { } question
            || ((question.Street ?? "").All(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.EnclosingMark or System.Globalization.UnicodeCategory.LetterNumber or System.Globalization.UnicodeCategory.OtherNumber)
                && question.Street == question.Street?.ToLowerInvariant()
                && (question.Postcode is null || question.Street is null))).Check(Samples.Of(100));

    [Theory]
    [InlineData("8011", true)]
    [InlineData("8011 P", true)]
    [InlineData("8011 15", true)]
    [InlineData("8011 PK", false)]
    [InlineData("0011", false)]
    [InlineData("Markt 8011", false)]
    public void IsPartOfPostcode_Words_TellsWhatMisses(string typed, bool expected) => Assert.Equal(expected, AddressQuestion.IsPartOfPostcode(typed));

    [Theory]
    [InlineData("8011 PK 15", "8011pk 15a", true)]
    [InlineData("Grote Markt 15", "GROTE-MARKT 15 bis", true)]
    [InlineData("Grote Markt 15", "Grote Markt 16", false)]
    [InlineData("8011 PK 15", "8011 PK", false)]
    [InlineData("Grote Markt 1", "Grote Markt1 1", false)]
    public void Canonical_TwoWaysToTypeIt_AreOneQuestion(string one, string other, bool same) =>
        Assert.Equal(same, AddressQuestion.Parse(one)!.Canonical == AddressQuestion.Parse(other)!.Canonical);
}
