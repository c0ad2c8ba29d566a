using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Zwolle.Portal.Features.Shared;

/// <summary>A step of the path above a page.</summary>
/// <param name="Title">What the page is called.</param>
/// <param name="Path">Its address on this site.</param>
public sealed record Breadcrumb(string Title, string Path);

/// <summary>What the layout must know of a page: title, path, and what other sites may read.</summary>
public sealed record PageMetadata(string Title)
{
    private const string Key = nameof(PageMetadata);

    public string? Description { get; init; }

    /// <summary>The pages above this one, without the home page and without this page.</summary>
    public IReadOnlyList<Breadcrumb> Breadcrumbs { get; init; } = [];

    /// <summary>The one address of this page on this site, without anything that does not change it; null for pages not to be found.</summary>
    public string? CanonicalPath { get; init; }

    /// <summary>Structured data (schema.org) beside the breadcrumbs; null for none.</summary>
    public object? StructuredData { get; init; }

    /// <summary>Feeds of what the page shows (Atom; each is there as JSON Feed too), so that a browser or feed reader finds them from the page.</summary>
    public IReadOnlyList<Breadcrumb> Feeds { get; init; } = [];

    public static PageMetadata Of(ViewDataDictionary viewData) =>
        viewData[Key] as PageMetadata ?? throw new InvalidOperationException("The view sets no PageMetadata.");

    public void Apply(ViewDataDictionary viewData) => viewData[Key] = this;
}
