using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Data.SupportPoints;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>The words that stand for values in the data and never change within a version.</summary>
public static class OpenDataWords
{
    public static string Of(LinkKind kind) => kind switch
    {
        LinkKind.MoreInformation => "meer-informatie",
        LinkKind.Official => "officieel",
        _ => "bron",
    };

    public static string Of(DatePrecision precision) => precision switch
    {
        DatePrecision.Day => "dag",
        DatePrecision.Month => "maand",
        DatePrecision.Season => "seizoen",
        DatePrecision.Quarter => "kwartaal",
        DatePrecision.Year => "jaar",
        _ => "periode",
    };

    /// <summary>Of a place that is drawn as a line; another drawn place is an area.</summary>
    public const string Line = "lijn";

    public static string Of(LocationPrecision precision) => precision switch
    {
        LocationPrecision.Point => "punt",
        LocationPrecision.Drawn => "gebied",
        _ => "ongeveer",
    };

    public static string Of(MomentState state) => state switch
    {
        MomentState.Announced => "begint-later",
        MomentState.Open => "open",
        MomentState.ClosingSoon => "sluit-binnenkort",
        MomentState.Closed => "gesloten",
        MomentState.Answered => "beantwoord",
        MomentState.AnswerOverdue => "antwoord-te-laat",
        _ => "gaat-niet-door",
    };

    public static string Of(SchemeState state) => state switch
    {
        SchemeState.Running => "loopt",
        SchemeState.Announced => "aangekondigd",
        SchemeState.Past => "voorbij",
        _ => "onbekend",
    };

    public static string Of(SupportPointStatus status) => status switch
    {
        SupportPointStatus.Confirmed => "bevestigd",
        SupportPointStatus.Outdated => "verouderd",
        SupportPointStatus.Planned => "gepland",
        SupportPointStatus.Closed => "gesloten",
        _ => "niet-gecontroleerd",
    };

    /// <summary>All words of an enum, in its order.</summary>
    public static IReadOnlyList<string> All<TValue>(Func<TValue, string> word)
        where TValue : struct, Enum => [.. Enum.GetValues<TValue>().Select(word)];
}
