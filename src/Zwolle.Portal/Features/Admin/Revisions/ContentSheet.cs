using Zwolle.Portal.Data.Revisions;

namespace Zwolle.Portal.Features.Admin.Revisions;

/// <summary>How items of a kind become rows of a table, for who goes on with them in a spreadsheet.</summary>
public abstract class ContentSheet
{
    public abstract ContentKind Kind { get; }

    /// <summary>Of the file, without what stands behind the point.</summary>
    public abstract string Name { get; }

    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>A row per item, in the order of the keys; a cell per column. What is gone is left out.</summary>
    public abstract Task<IReadOnlyList<IReadOnlyList<string>>> ReadAsync(IReadOnlyList<int> ids);
}
