using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Zwolle.Portal.Setup;

/// <summary>Views stand in the folder of their controller, also where a folder holds several controllers.</summary>
public sealed class ViewsBesideController : IViewLocationExpander
{
    private const string Features = "Zwolle.Portal.Features.";
    private const string Folder = "folder";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.ActionContext.ActionDescriptor is ControllerActionDescriptor { ControllerTypeInfo.Namespace: { } space } && space.StartsWith(Features, StringComparison.Ordinal))
        {
            context.Values[Folder] = space[Features.Length..].Replace('.', '/');
        }
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Values.TryGetValue(Folder, out var folder) ? viewLocations.Prepend($"/Features/{folder}/{{0}}.cshtml") : viewLocations;
    }
}
