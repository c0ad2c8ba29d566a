using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>The names that an endpoint reads from the query: what its action binds.</summary>
internal static class QueryNames
{
    public static IReadOnlyList<string> Of(RouteEndpoint endpoint, IModelMetadataProvider metadata) =>
    [
        .. (endpoint.Metadata.GetMetadata<ActionDescriptor>()?.Parameters ?? [])
            .Where(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Query)
            .SelectMany(parameter => NamesIn(parameter, metadata.GetMetadataForType(parameter.ParameterType))),
    ];

    private static IEnumerable<string> NamesIn(ParameterDescriptor parameter, ModelMetadata metadata) => metadata.IsComplexType
        ? metadata.Properties.Where(p => !p.IsReadOnly).Select(p => p.BinderModelName ?? p.PropertyName!)
        : [parameter.BindingInfo!.BinderModelName ?? parameter.Name];
}
