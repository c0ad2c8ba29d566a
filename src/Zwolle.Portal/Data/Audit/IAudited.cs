using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zwolle.Portal.Data.Audit;

/// <summary>
/// A row whose changes by staff and by jobs are told in the audit log, in the same transaction. What carries
/// <c>[PersonalData]</c> or is <see cref="AuditConfiguration.NotAudited{T}"/> stays out of it.
/// </summary>
public interface IAudited;

/// <summary>A row that is a part of another, such as the link between a plan and a wijk: its changes are told as those of its owner.</summary>
public interface IAuditedPart
{
    (Type Kind, int Id) AuditOwner { get; }
}

public static class AuditConfiguration
{
    public const string NotAuditedAnnotation = "Audit:Not";

    /// <summary>Keeps a column out of the audit log: a secret, or one that is derived from others.</summary>
    public static PropertyBuilder<T> NotAudited<T>(this PropertyBuilder<T> builder) => builder.HasAnnotation(NotAuditedAnnotation, true);
}
