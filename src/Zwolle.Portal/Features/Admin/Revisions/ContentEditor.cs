using System.Text.Json;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Revisions;

/// <summary>
/// What a kind of content knows of itself: how its row becomes a form and a form becomes its row. Everything else
/// (drafts, review, publishing, history, conflicts) is the same for all kinds and stands in <see cref="RevisionService"/>.
/// </summary>
public abstract class ContentEditor
{
    public abstract ContentKind Kind { get; }

    /// <summary>'participatiemoment'</summary>
    public abstract string Noun { get; }

    /// <summary>'dit participatiemoment', 'deze plek'</summary>
    public virtual string ThisNoun => "dit " + Noun;

    /// <summary>'Nieuw participatiemoment', 'Nieuwe plek'</summary>
    public virtual string NewNoun => "Nieuw " + Noun;

    /// <summary>Above what <see cref="FindWarningsAsync"/> gives.</summary>
    public virtual string WarningTitle => "Let op";

    /// <summary>The type of the row, as the audit log names it.</summary>
    public abstract Type Entity { get; }

    public abstract Task<ContentItem?> FindAsync(int itemId);

    /// <summary>The row as a form; it exists.</summary>
    public abstract Task<ContentForm> ReadFormAsync(int itemId);

    public abstract ContentForm Deserialize(string json);

    public abstract string Serialize(ContentForm form);

    /// <summary>Makes the row of a new item, which nobody sees yet, and gives its key.</summary>
    public abstract Task<int> CreateRowAsync(ContentForm form);

    /// <summary>Makes the rows of many new items, in the order of the forms, and gives their keys.</summary>
    public virtual async Task<IReadOnlyList<int>> CreateRowsAsync(IReadOnlyList<ContentForm> forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        var ids = new List<int>(forms.Count);
        foreach (var form in forms)
        {
            ids.Add(await CreateRowAsync(form));
        }

        return ids;
    }

    /// <summary>
    /// Gives a row that nobody sees yet the title and the wijken of its draft: lists of colleagues name it so, and the
    /// wijken say who may change it. The caller saves.
    /// </summary>
    public virtual Task RenameRowAsync(int itemId, ContentForm form) => Task.CompletedTask;

    /// <summary>What must be mended before residents may see it.</summary>
    /// <param name="form">As it is to be published.</param>
    /// <param name="itemId">Of the item; null for a new one.</param>
    public abstract Task<IReadOnlyList<Problem>> FindProblemsAsync(ContentForm form, int? itemId);

    /// <summary>What to think of, without being wrong: another meeting that evening, a holiday.</summary>
    public virtual Task<IReadOnlyList<string>> FindWarningsAsync(ContentForm form, int? itemId) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>Puts the form into the row, which becomes public. The form has no problems; the caller saves.</summary>
    public abstract Task ApplyAsync(int itemId, ContentForm form);

    /// <summary>The form in words, in the order of its fields.</summary>
    public abstract Task<IReadOnlyList<FormPart>> DescribeAsync(ContentForm form);

    /// <summary>Hides it, or shows it again when there is no reason. The caller saves.</summary>
    public abstract Task SetWithdrawnAsync(int itemId, string? reason);

    /// <summary>Removes the row and everything that belongs to it alone, for privacy. The caller saves.</summary>
    public abstract Task RemoveRowAsync(int itemId);

    /// <summary>The rows that belong to the item alone and have audit lines of their own, such as its links.</summary>
    public virtual Task<IReadOnlyList<(Type Kind, int Id)>> PartsAsync(int itemId) => Task.FromResult<IReadOnlyList<(Type, int)>>([]);

    /// <summary>Whether this kind can be made, copied, withdrawn and erased; a wijk can't.</summary>
    public virtual bool CanWithdraw => true;

    /// <summary>Whether residents read it on a page of its own, which can be shown before.</summary>
    public virtual bool HasPage => true;

    /// <summary>Whether this colleague may make one. In which wijken is asked of the form; what is in none is of the whole city, so not for a wijkteam.</summary>
    public bool MayCreate(StaffUser me)
    {
        ArgumentNullException.ThrowIfNull(me);
        return CanWithdraw && (AreaField is null ? me.MayChange([]) : me.MayWrite);
    }

    /// <summary>The field of the form that says in which wijken it is; null when that does not follow from the form.</summary>
    public virtual string? AreaField => "Neighbourhoods";

    /// <summary>The page as residents would see it, read while the form is applied; null when it has none.</summary>
    public virtual Task<Preview?> PreviewAsync(int itemId) => Task.FromResult<Preview?>(null);
}

/// <summary>What a preview shows.</summary>
/// <param name="View">The public view, by path.</param>
/// <param name="Model">Its model, wholly read.</param>
public sealed record Preview(string View, object Model)
{
    /// <summary>The partial view of its card, by path, with its model; null for none.</summary>
    public (string View, object Model)? Card { get; init; }

    /// <summary>The entry in the calendar, in words; empty for none, null for a kind that never has one.</summary>
    public IReadOnlyList<FormPart>? CalendarEntry { get; init; }
}

/// <summary>An editor of forms of one type.</summary>
public abstract class ContentEditor<TForm> : ContentEditor
    where TForm : ContentForm, new()
{
    public sealed override ContentForm Deserialize(string json) => JsonSerializer.Deserialize<TForm>(json) ?? new TForm();

    public sealed override string Serialize(ContentForm form) => JsonSerializer.Serialize((TForm)form);

    public sealed override async Task<ContentForm> ReadFormAsync(int itemId) => await ReadAsync(itemId);

    public sealed override Task<int> CreateRowAsync(ContentForm form) => CreateAsync((TForm)form);

    public sealed override Task RenameRowAsync(int itemId, ContentForm form) => RenameAsync(itemId, (TForm)form);

    public sealed override Task<IReadOnlyList<Problem>> FindProblemsAsync(ContentForm form, int? itemId) => ProblemsAsync((TForm)form, itemId);

    public sealed override Task<IReadOnlyList<string>> FindWarningsAsync(ContentForm form, int? itemId) => WarningsAsync((TForm)form, itemId);

    public sealed override Task ApplyAsync(int itemId, ContentForm form) => ApplyAsync(itemId, (TForm)form);

    public sealed override Task<IReadOnlyList<FormPart>> DescribeAsync(ContentForm form) => DescribeAsync((TForm)form);

    /// <summary>A form to begin with.</summary>
    /// <param name="copyOf">The item to copy; null for an empty one.</param>
    public abstract Task<TForm> NewAsync(int? copyOf);

    protected abstract Task<TForm> ReadAsync(int itemId);

    protected abstract Task<int> CreateAsync(TForm form);

    protected virtual Task RenameAsync(int itemId, TForm form) => Task.CompletedTask;

    protected abstract Task<IReadOnlyList<Problem>> ProblemsAsync(TForm form, int? itemId);

    protected virtual Task<IReadOnlyList<string>> WarningsAsync(TForm form, int? itemId) => Task.FromResult<IReadOnlyList<string>>([]);

    protected abstract Task ApplyAsync(int itemId, TForm form);

    protected abstract Task<IReadOnlyList<FormPart>> DescribeAsync(TForm form);
}
