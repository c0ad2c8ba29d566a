using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.BrowserTests;

/// <summary>Two sites beside the seeded one: wijken of which nothing is known, and wijken of which far too much is known.</summary>
public sealed class PaperSites : IAsyncLifetime
{
    private const int Wijken = 16;
    private const int PlansPerWijk = 30;
    private const int MomentsPerWijk = 12;

    public const string CancelledLong = "afgelast-lang";
    public const string OpenLong = "open-lang";
    public const string OverLong = "voorbij-lang";

    public PortalFactory Empty { get; private set; } = null!;

    public PortalFactory Crowded { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Empty = await StartAsync(Content.Empty);
        var data = new TestData(Empty);
        for (var i = 0; i < Wijken; i++)
        {
            await data.NeighbourhoodAsync();
        }

        Crowded = await StartAsync(Content.Seeded, ("Portal:BaseUrl", "https://www.een-tamelijk-lang-adres.wijkportaal-zwolle.example"));
        await CrowdAsync(Crowded);
    }

    public async ValueTask DisposeAsync()
    {
        await Empty.DisposeAsync();
        await Crowded.DisposeAsync();
    }

    private static async Task<PortalFactory> StartAsync(Content content, params (string Key, string? Value)[] settings)
    {
        var portal = await PortalFactory.CreateAsync(content, settings);
        portal.UseKestrel(0);
        portal.StartServer();
        return portal;
    }

    /// <summary>Hundreds of plans, and every text as long as it may be.</summary>
    private static async Task CrowdAsync(PortalFactory portal)
    {
        var data = new TestData(portal);
        var rows = new LongRows(data);
        var today = data.Today;
        await portal.WithContextAsync(async context =>
        {
            var wijken = context.Neighbourhoods.OrderBy(n => n.Id).ToList();
            foreach (var wijk in wijken)
            {
                for (var i = 0; i < PlansPerWijk; i++)
                {
                    context.Add(rows.Plan($"vol-{wijk.Id}-{i}", i, i % 5 == 0 ? null : wijk));
                }

                for (var i = 0; i < MomentsPerWijk; i++)
                {
                    context.Add(rows.Moment($"vol-open-{wijk.Id}-{i}", wijk, m => m.Period = new ApproximateDate(today.AddDays(-1), today.AddDays(i), DatePrecision.Day)));
                    context.Add(rows.Moment($"vol-antwoord-{wijk.Id}-{i}", wijk, m =>
                    {
                        m.Period = new ApproximateDate(today.AddDays(-20), today.AddDays(-10), DatePrecision.Day);
                        (m.Outcome, m.AnsweredOn) = (LongRows.Long(Plan.OutcomeMaxLength), today.AddDays(-i));
                    }));
                    context.Add(rows.Initiative($"vol-initiatief-{wijk.Id}-{i}", wijk));
                    context.Add(rows.Point(wijk));
                }
            }

            context.Add(rows.Moment(CancelledLong, wijken[0], m => (m.Period, m.CancelReason, m.CancelledOn) = (ApproximateDate.OfDay(today.AddDays(3)), LongRows.Long(300), today)));
            context.Add(rows.Moment(OpenLong, wijken[0], m =>
            {
                m.Period = new ApproximateDate(today, today.AddDays(6), DatePrecision.Day);
                (m.StartsAt, m.EndsAt) = (data.UtcNow.AddDays(6), data.UtcNow.AddDays(6).AddHours(2));
                m.Location = new() { Name = LongRows.Long(120), Address = LongRows.Long(150), SubneighbourhoodId = null };
            }));
            context.Add(rows.Moment(OverLong, wijken[0], m => (m.Period, m.AnswerBy) = (ApproximateDate.OfDay(today.AddDays(-30)), today.AddDays(-3))));
            return await context.SaveChangesAsync();
        });
    }
}

/// <summary>Rows with every text as long as it may be.</summary>
file sealed class LongRows(TestData data)
{
    public Plan Plan(string slug, int i, Neighbourhood? wijk)
    {
        var plan = new Plan { Slug = slug, Title = Long(Data.Plans.Plan.TitleMaxLength), Summary = Long(Data.Plans.Plan.SummaryMaxLength), Body = "Tekst.", Phase = (PlanPhase)(i % 7), PhaseYear = 2026, OwnerTeam = "Communicatie", ReviewOn = data.Today.AddMonths(6), PublishedAt = data.UtcNow, ChangedAt = data.UtcNow, Version = 1 };
        if (wijk is not null)
        {
            plan.Neighbourhoods.Add(wijk);
        }

        return plan;
    }

    public ParticipationMoment Moment(string slug, Neighbourhood wijk, Action<ParticipationMoment> change)
    {
        var moment = new ParticipationMoment { Slug = slug, Title = Long(Data.Plans.Plan.TitleMaxLength), Summary = Long(Data.Plans.Plan.SummaryMaxLength), How = Long(Data.Plans.Plan.LinesMaxLength), Offline = Long(Data.Plans.Plan.SentenceMaxLength), OwnerTeam = "Communicatie", ReviewOn = data.Today.AddMonths(1), PublishedAt = data.UtcNow, ChangedAt = data.UtcNow, Version = 1 };
        moment.Neighbourhoods.Add(wijk);
        change(moment);
        return moment;
    }

    public Initiative Initiative(string slug, Neighbourhood wijk)
    {
        var initiative = new Initiative { Slug = slug, Title = Long(Data.Initiatives.Initiative.TitleMaxLength), Summary = Long(Data.Initiatives.Initiative.SummaryMaxLength), Needs = InitiativeNeeds.Hands | InitiativeNeeds.Room | InitiativeNeeds.Money | InitiativeNeeds.Knowledge, OwnerTeam = "Communicatie", ReviewOn = data.Today.AddMonths(6), PublishedAt = data.UtcNow, ChangedAt = data.UtcNow, Version = 1 };
        initiative.Neighbourhoods.Add(wijk);
        return initiative;
    }

    public SupportPoint Point(Neighbourhood wijk)
    {
        var point = new SupportPoint { Name = Long(SupportPoint.NameMaxLength), What = Long(SupportPoint.SentenceMaxLength), Address = Long(SupportPoint.AddressMaxLength), Phone = "+31 (0)38 123 45 67 of 14 038", AsOf = Long(SupportPoint.AsOfMaxLength), OwnerTeam = "Communicatie", ReviewOn = data.Today.AddMonths(6), PublishedAt = data.UtcNow, ChangedAt = data.UtcNow, Version = 1 };
        point.Neighbourhoods.Add(wijk);
        return point;
    }

    /// <summary>Words of every length with wide letters among them, and one that is longer than a line.</summary>
    public static string Long(int length)
    {
        const string Words = "Een plan om de straat en het plein opnieuw in te richten MET VEEL GROEN, meerjareninvesteringsprogrammavergaderingsverslagenarchief en dan een zin. ";
        return string.Concat(Enumerable.Repeat(Words, (length / Words.Length) + 1))[..length].TrimEnd().PadRight(length, 'W');
    }
}
