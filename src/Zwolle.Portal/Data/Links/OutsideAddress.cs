namespace Zwolle.Portal.Data.Links;

/// <summary>In which form an address of somebody else is changed.</summary>
public enum OutsideAddressOf
{
    Link,
    Contact,
    SupportPoint,
    Initiative,
    CouncilMeeting,
    CouncilRules,
}

/// <summary>A page of somebody else that residents can go to from a text of ours.</summary>
public sealed class OutsideAddress
{
    public required OutsideAddressOf Of { get; init; }

    /// <summary>Key of the row that holds it.</summary>
    public required int ItemId { get; init; }

    /// <summary>What that row is called.</summary>
    public required string Title { get; init; }

    /// <summary>What the text of ours is called that has this link; null when the row is that text.</summary>
    public string? Text { get; init; }

    public required string Address { get; init; }

    /// <summary>
    /// All of them, of what is public: a query per table, as their columns differ in length and one database refuses to put
    /// such columns together.
    /// </summary>
    /// <param name="context">The database.</param>
    /// <param name="areas">Keys of wijken: only what belongs to one of those. Null: everything.</param>
    public static IReadOnlyList<IQueryable<OutsideAddress>> Public(PortalDbContext context, IReadOnlyList<int>? areas = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        var links = context.Links.Where(LinkUpkeep.IsPublic(context));

        // Said here, as a query that lifts the filter for one table lifts it for all.
        var contacts = context.ContactRoutes.Where(c => c.PublishedAt != null && c.WithdrawnAt == null);
        var points = context.SupportPoints.Where(p => p.PublishedAt != null && p.WithdrawnAt == null);
        var initiatives = context.Initiatives.Where(i => i.PublishedAt != null && i.WithdrawnAt == null);
        if (areas is not null)
        {
            links = links.Where(LinkUpkeep.IsIn(context, areas));
            contacts = contacts.Where(c => c.NeighbourhoodId != null && areas.Contains(c.NeighbourhoodId.Value));
            points = points.Where(p => p.NeighbourhoodLinks.Any(l => areas.Contains(l.NeighbourhoodId)));
            initiatives = initiatives.Where(i => i.NeighbourhoodLinks.Any(l => areas.Contains(l.NeighbourhoodId)));
        }

        // The council is of the whole city.
        var isEverywhere = areas is null;
        return
        [
            links.Select(l => new OutsideAddress
            {
                Of = OutsideAddressOf.Link,
                ItemId = l.Id,
                Title = l.Title,
                Text = context.Plans.Where(p => p.Id == l.PlanId).Select(p => p.Title).FirstOrDefault()
                    ?? context.Moments.Where(m => m.Id == l.ParticipationMomentId).Select(m => m.Title).FirstOrDefault()
                    ?? context.GuideSteps.Where(s => s.Id == l.GuideStepId).Select(s => s.Title).FirstOrDefault()
                    ?? context.FundingSchemes.Where(s => s.Id == l.FundingSchemeId).Select(s => s.Name).FirstOrDefault()
                    ?? context.NeighbourhoodGoals.Where(g => g.Id == l.NeighbourhoodGoalId).Select(g => g.Text).FirstOrDefault()
                    ?? context.Initiatives.Where(i => i.Id == l.InitiativeId).Select(i => i.Title).FirstOrDefault()
                    ?? context.SupportPoints.Where(p => p.Id == l.SupportPointId).Select(p => p.Name).FirstOrDefault()
                    ?? context.Decisions.Where(d => d.Id == l.DecisionId).Select(d => d.Title).FirstOrDefault()
                    ?? context.ContactRoutes.Where(c => c.Source.Id == l.Id).Select(c => c.Title).FirstOrDefault(),
                Address = l.Url,
            }),
            contacts.Where(c => c.Url != null).Select(c => new OutsideAddress { Of = OutsideAddressOf.Contact, ItemId = c.Id, Title = c.Title, Address = c.Url! }),
            points.Where(p => p.Url != null).Select(p => new OutsideAddress { Of = OutsideAddressOf.SupportPoint, ItemId = p.Id, Title = p.Name, Address = p.Url! }),
            initiatives.Where(i => i.MijnWijkUrl != null).Select(i => new OutsideAddress { Of = OutsideAddressOf.Initiative, ItemId = i.Id, Title = i.Title, Address = i.MijnWijkUrl! }),
            context.CouncilMeetings.Where(m => isEverywhere && m.AgendaUrl != null).Select(m => new OutsideAddress { Of = OutsideAddressOf.CouncilMeeting, ItemId = m.Id, Title = m.Name, Address = m.AgendaUrl! }),
            context.CouncilRules.Where(r => isEverywhere).Select(r => new OutsideAddress { Of = OutsideAddressOf.CouncilRules, ItemId = r.Id, Title = "Agenda van de raad", Address = r.AgendaUrl }),
            context.CouncilRules.Where(r => isEverywhere).Select(r => new OutsideAddress { Of = OutsideAddressOf.CouncilRules, ItemId = r.Id, Title = "E-petitie aan de raad", Address = r.PetitionUrl }),
        ];
    }

    /// <summary>Of those, the ones that the nightly check found to be gone.</summary>
    public static IReadOnlyList<IQueryable<OutsideAddress>> Gone(PortalDbContext context, IReadOnlyList<int>? areas = null) =>
        [.. Public(context, areas).Select(all => all.Where(a => context.LinkChecks.Any(c => c.GoneSince != null && c.Address == a.Address)))];
}
