using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Features.Admin.Shared.Import;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Tests.Features.Admin.Shared.Import;

public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("2027", "2027")]
    [InlineData("voorjaar 2027", "2027-voorjaar")]
    [InlineData("Herfst 2027", "2027-najaar")]
    [InlineData("winter 2026-2027", "2026-winter")]
    [InlineData("winter 2026", "2026-winter")]
    [InlineData("eerste kwartaal van 2027", "2027-K1")]
    [InlineData("4e kwartaal 2027", "2027-K4")]
    [InlineData("K2 2027", "2027-K2")]
    [InlineData("2027-K2", "2027-K2")]
    [InlineData("mei 2027", "2027-05")]
    [InlineData("mei-27", "2027-05")]
    [InlineData("2027-05", "2027-05")]
    [InlineData("12-5-2027", "2027-05-12")]
    [InlineData("2027-05-12", "2027-05-12")]
    [InlineData("12 mei 2027", "2027-05-12")]
    [InlineData("12-mei-27", "2027-05-12")]
    [InlineData("2026 tot en met 2030", "2026/2030")]
    [InlineData("2026 - 2030", "2026/2030")]
    [InlineData("2026/2030", "2026/2030")]
    [InlineData("2027-voorjaar", "2027-voorjaar")]
    public void Parse_Written_IsThatDate(string text, string expected) => Assert.Equal(ApproximateDate.Parse(expected), WrittenDate.Parse(text));

    [Theory]
    [InlineData("ooit")]
    [InlineData("27")]
    [InlineData("31-2-2027")]
    [InlineData("vijfde kwartaal van 2027")]
    [InlineData("K5 2027")]
    [InlineData("2030 tot en met 2026")]
    [InlineData("1850")]
    [InlineData("9999")]
    [InlineData("mei 0027")]
    public void Parse_NoDate_IsNull(string text) => Assert.Null(WrittenDate.Parse(text));

    [Theory]
    [InlineData("2027")]
    [InlineData("2027-voorjaar")]
    [InlineData("2027-zomer")]
    [InlineData("2027-najaar")]
    [InlineData("2027-winter")]
    [InlineData("2027-K1")]
    [InlineData("2027-K2")]
    [InlineData("2027-K3")]
    [InlineData("2027-K4")]
    [InlineData("2027-01")]
    [InlineData("2027-03")]
    [InlineData("2027-12")]
    [InlineData("2027-05-12")]
    [InlineData("2026/2030")]
    public void Parse_WhatAPageSays_IsThatDate(string notation)
    {
        var date = ApproximateDate.Parse(notation);
        Assert.Equal(date, WrittenDate.Parse(DutchText.Approximate(date)));
    }
}
