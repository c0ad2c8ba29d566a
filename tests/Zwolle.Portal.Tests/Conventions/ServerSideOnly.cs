using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>
/// Refuses a query of which a part would run in our process, row by row. EF Core does that in silence in the last
/// Select: a call of our own, or a property that is no column, then fetches whole rows.
/// </summary>
internal sealed class ServerSideOnly : IQueryExpressionInterceptor
{
    /// <summary>One for all contexts: EF Core keeps a set of services for each.</summary>
    public static readonly ServerSideOnly Instance = new();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        new Check(eventData.Context!.Model).Visit(queryExpression);
        return queryExpression;
    }

    private sealed class Check(IModel model) : ExpressionVisitor
    {
        /// <summary>Types whose methods EF Core translates, as far as our queries use them. Seen in the SQL of the snapshots.</summary>
        private static readonly HashSet<Type> Translated = [typeof(Queryable), typeof(Enumerable), typeof(EntityFrameworkQueryableExtensions), typeof(EF)];

        private static readonly HashSet<string> TranslatedOfString = [nameof(string.Contains), nameof(string.StartsWith), nameof(string.EndsWith), nameof(string.ToLower)];

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            var type = node.Method.DeclaringType!;
            var translated = Translated.Contains(type)
                || (type == typeof(string) && TranslatedOfString.Contains(node.Method.Name))
                || (node.Method.Name == nameof(Enumerable.Contains) && type.Namespace == "System.Collections.Generic");
            return translated || !Row.IsUsedIn(node)
                ? base.VisitMethodCall(node)
                : throw new InvalidOperationException($"{type.Name}.{node.Method.Name} would run in our process: {node}");
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression is { } row && model.FindEntityType(row.Type) is { } entity && Row.IsUsedIn(row)
                && entity.FindMember(node.Member.Name) is null && entity.FindNavigation(node.Member.Name) is null && entity.FindSkipNavigation(node.Member.Name) is null)
            {
                throw new InvalidOperationException($"{entity.ClrType.Name}.{node.Member.Name} is no column, so it would be read in our process: {node}");
            }

            return base.VisitMember(node);
        }

        protected override Expression VisitExtension(Expression node) => node;
    }

    /// <summary>Whether an expression depends on a row; what does not is worked out once, before the query.</summary>
    private sealed class Row : ExpressionVisitor
    {
        private bool _used;

        public static bool IsUsedIn(Expression node)
        {
            var visitor = new Row();
            visitor.Visit(node);
            return visitor._used;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            _used = true;
            return node;
        }

        protected override Expression VisitExtension(Expression node) => node;
    }
}
