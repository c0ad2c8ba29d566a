using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Data.Moments;

/// <summary>The state of a moment as a value, and the same as conditions in the database.</summary>
public sealed class MomentStatesTests
{
    private static readonly DateOnly Today = new TestClock().Today;

    [Theory]
    // First and last day, precision, closed by hand, promised answer, the answer's day ("?": not known), cancelled; in days from today.
    [InlineData(MomentState.Announced, null, null, null, null, null, null, false)]
    [InlineData(MomentState.Announced, 1, 8, DatePrecision.Day, null, null, null, false)]
    [InlineData(MomentState.Announced, -1, 1, DatePrecision.Month, null, null, null, false)]
    [InlineData(MomentState.Open, 0, 8, DatePrecision.Day, null, null, null, false)]
    [InlineData(MomentState.Open, -8, 8, DatePrecision.Day, 1, null, null, false)]
    [InlineData(MomentState.ClosingSoon, -1, 7, DatePrecision.Day, null, null, null, false)]
    [InlineData(MomentState.ClosingSoon, 0, 0, DatePrecision.Day, null, null, null, false)]
    [InlineData(MomentState.Closed, -8, -1, DatePrecision.Day, null, null, null, false)]
    [InlineData(MomentState.Closed, -8, -1, DatePrecision.Year, null, 0, null, false)]
    [InlineData(MomentState.Closed, -1, 8, DatePrecision.Day, 0, null, null, false)]
    [InlineData(MomentState.Closed, null, null, null, 0, 1, null, false)]
    [InlineData(MomentState.AnswerOverdue, -8, -1, DatePrecision.Day, null, -1, null, false)]
    [InlineData(MomentState.AnswerOverdue, -8, -7, DatePrecision.Day, null, -1, "1", false)]
    [InlineData(MomentState.Answered, -8, -1, DatePrecision.Day, null, -1, "0", false)]
    [InlineData(MomentState.Answered, -8, 8, DatePrecision.Day, null, null, "?", false)]
    [InlineData(MomentState.Cancelled, 1, 8, DatePrecision.Day, null, null, null, true)]
    [InlineData(MomentState.Cancelled, -8, -1, DatePrecision.Day, null, -1, "0", true)]
    public void Derive_Dates_GivesState(
        MomentState expected, int? first, int? last, DatePrecision? precision, int? closed, int? answerBy, string? answered, bool cancelled)
    {
        var answeredOn = int.TryParse(answered, CultureInfo.InvariantCulture, out var days) ? FromToday(days) : null;

        var state = MomentStates.Derive(
            new MomentDates(FromToday(first), FromToday(last), precision, FromToday(closed), FromToday(answerBy), answered is not null, answeredOn, cancelled),
            Today);

        Assert.Equal(expected, state);
    }

    [Fact]
    public async Task Conditions_OverAllBoundaries_AgreeWithDerive()
    {
        await using var database = await TestDatabase.CreateAsync(Content.Empty);
        var moments = AllBoundaries().Select((moment, i) =>
        {
            moment.Slug = $"m{i}";
            return moment;
        }).ToList();
        await using (var context = database.NewContext())
        {
            context.ChangeTracker.AutoDetectChangesEnabled = false;
            context.AddRange(moments);
            await context.SaveChangesAsync();
        }

        await using var reading = database.NewContext();
        var open = await AgreesAsync(MomentStates.IsOpen, MomentState.Open, MomentState.ClosingSoon);
        var announced = await AgreesAsync(MomentStates.IsAnnounced, MomentState.Announced);
        var answered = await AgreesAsync(MomentStates.IsAnswered, MomentState.Answered);
        var closed = await AgreesAsync(MomentStates.IsClosed, MomentState.Closed, MomentState.AnswerOverdue);
        var cancelled = await AgreesAsync(_ => m => m.CancelReason != null, MomentState.Cancelled);
        await AgreesAsync(MomentStates.IsOpenOrAnnounced, MomentState.Open, MomentState.ClosingSoon, MomentState.Announced);
        await AgreesAsync(MomentStates.IsClosingSoon, MomentState.ClosingSoon);
        var overdue = await AgreesAsync(MomentStates.IsAnswerOverdue, MomentState.AnswerOverdue);
        await AgreesAsync(MomentStates.IsAnsweredOrClosed, MomentState.Answered, MomentState.Closed, MomentState.AnswerOverdue);

        var withoutDate = await reading.Moments.Where(MomentStates.IsClosedWithoutAnswerDate(Today)).Select(m => m.Id).ToListAsync();
        Assert.Equal(closed.Except(overdue).Where(id => moments.Single(m => m.Id == id).AnswerBy is null).Order(), withoutDate.Order());

        // Each moment answers to exactly one of the five.
        Assert.Equal(moments.Select(m => m.Id).Order(), open.Concat(announced).Concat(answered).Concat(closed).Concat(cancelled).Order());

        async Task<List<int>> AgreesAsync(Func<DateOnly, Expression<Func<ParticipationMoment, bool>>> condition, params MomentState[] states)
        {
            var found = await reading.Moments.Where(condition(Today)).Select(m => m.Id).ToListAsync();
            var expected = moments.Where(m => states.Contains(StateOf(m))).Select(m => m.Id).ToHashSet();
            Assert.NotEmpty(found);
            var differences = expected.ToHashSet();
            differences.SymmetricExceptWith(found);
            Assert.Equal([], moments.Where(m => differences.Contains(m.Id)).Take(3).Select(m => $"{StateOf(m)}: {m.FirstDay} {m.LastDay} {m.PeriodPrecision} {m.ClosedOn} {m.Outcome} {m.AnsweredOn} {m.CancelReason}"));
            return found;
        }
    }

    private static MomentState StateOf(ParticipationMoment m) => MomentStates.Derive(
        new MomentDates(m.FirstDay, m.LastDay, m.PeriodPrecision, m.ClosedOn, m.AnswerBy, m.Outcome is not null, m.AnsweredOn, m.CancelReason is not null),
        Today);

    private static IEnumerable<ParticipationMoment> AllBoundaries()
    {
        int[] days = [-8, -1, 0, 1, 7, 8];
        DateOnly?[] near = [null, FromToday(-1), FromToday(0), FromToday(1)];
        ApproximateDate?[] periods =
        [
            null,
            .. from first in days
               from last in days
               where first <= last
               from precision in new[] { DatePrecision.Day, DatePrecision.Month }
               select new ApproximateDate(Today.AddDays(first), Today.AddDays(last), precision),
        ];

        return from period in periods
               from closedOn in near
               from answerBy in near[..2]
               from answer in near.Select(day => (Outcome: (string?)"Gedaan.", On: day)).Append((null, null)).Append((null, FromToday(-1)))
               from cancelReason in closedOn == answerBy ? new[] { null, "Te weinig mensen." } : [null]
               select new ParticipationMoment
               {
                   Slug = "",
                   Title = "Moment",
                   Summary = "Samenvatting.",
                   Period = period,
                   ClosedOn = closedOn,
                   AnswerBy = answerBy,
                   Outcome = answer.Outcome,
                   AnsweredOn = answer.On,
                   CancelReason = cancelReason,
                   OwnerTeam = "Communicatie",
                   ReviewOn = Today,
                   PublishedAt = TestClock.Start.UtcDateTime,
                   ChangedAt = TestClock.Start.UtcDateTime,
               };
    }

    private static DateOnly? FromToday(int? days) => days is { } number ? Today.AddDays(number) : null;
}
