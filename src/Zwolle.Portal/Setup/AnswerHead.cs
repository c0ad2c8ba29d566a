using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Zwolle.Portal.Setup;

/// <summary>
/// Lets every GET action answer HEAD too, as RFC 9110 (9.3.2) expects; link checkers of other sites use it. The server
/// leaves the body out by itself.
/// </summary>
public sealed class AnswerHead : IActionModelConvention
{
    public void Apply(ActionModel action)
    {
        foreach (var selector in action.Selectors)
        {
            if (selector.ActionConstraints.OfType<HttpMethodActionConstraint>().SingleOrDefault() is not { } constraint
                || !constraint.HttpMethods.SequenceEqual([HttpMethods.Get]))
            {
                continue;
            }

            string[] methods = [HttpMethods.Get, HttpMethods.Head];
            selector.ActionConstraints.Remove(constraint);
            selector.ActionConstraints.Add(new HttpMethodActionConstraint(methods));
            foreach (var metadata in selector.EndpointMetadata.OfType<IHttpMethodMetadata>().ToList())
            {
                selector.EndpointMetadata.Remove(metadata);
            }

            selector.EndpointMetadata.Add(new HttpMethodMetadata(methods));
        }
    }
}
