using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Revisions;

/// <summary>The frame of a form: what it is about, how far it is, and what is wrong with it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="NewTitle">What the page is called while the item has no title.</param>
/// <param name="Me">Who looks at it.</param>
public sealed record EditFrame(ContentKind Kind, string NewTitle, StaffUser Me)
{
    /// <summary>Null: a new item.</summary>
    public ContentItem? Item { get; init; }

    /// <summary>What waits to be published; null when nothing does.</summary>
    public OpenRevision? Open { get; init; }

    public RevisionToken Token { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public IReadOnlyList<string> Warnings { get; init; } = [];

    public string WarningTitle { get; init; } = "";

    /// <summary>What was just done, in words; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>What a button in the form did, to say beside it; null for nothing.</summary>
    public ButtonAnswer? Answer { get; init; }

    /// <summary>What a colleague wrote meanwhile beside what was typed here; empty when nobody did.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; init; } = [];

    /// <summary>A colleague must look at it before residents see it.</summary>
    public bool FourEyes { get; init; }

    public bool MayChange { get; init; }

    public bool CanWithdraw { get; init; } = true;

    public bool HasPreview { get; init; } = true;

    public string Title => Item?.Title ?? NewTitle;

    public string Action => Item is null ? ContentLinks.New(Kind) : ContentLinks.Edit(Kind, Item.Id);
}

/// <summary>What waits to be published.</summary>
public sealed record OpenRevision(int Id, RevisionState State, string Author, int? AuthorId, DateTime SavedAt, DateTime? PublishAt, string? Reason);

/// <summary>One part of a form that two colleagues wrote differently.</summary>
public sealed record Conflict(string Label, string Mine, string Theirs);

/// <summary>A form in its frame, with what its fields can choose from.</summary>
public sealed record EditPage<TForm>(EditFrame Frame, TForm Form, FormChoices Choices)
    where TForm : ContentForm;

/// <summary>What the fields of forms can choose from.</summary>
public sealed record FormChoices(
    IReadOnlyList<Choice> Neighbourhoods,
    IReadOnlyList<Choice> Themes,
    IReadOnlyList<Choice> Plans,
    IReadOnlyList<Choice> Locations,
    IReadOnlyList<string> Teams)
{
    public IReadOnlyList<Choice> Moments { get; init; } = [];

    public IReadOnlyList<Choice> Subneighbourhoods { get; init; } = [];

    public IReadOnlyList<Choice> Goals { get; init; } = [];

    public IReadOnlyList<Choice> Schemes { get; init; } = [];

    public IReadOnlyList<Choice> Initiatives { get; init; } = [];
}
