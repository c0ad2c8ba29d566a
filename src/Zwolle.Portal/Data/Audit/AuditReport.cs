using System.Globalization;

namespace Zwolle.Portal.Data.Audit;

/// <summary>What a check of the audit log found.</summary>
public sealed class AuditReport
{
    /// <summary>What is kept in words; the rest is counted, so that a log that is wrong everywhere takes no more memory.</summary>
    private const int MostFindings = 50;

    private readonly List<string> _findings = [];

    /// <summary>Lines that were read.</summary>
    public long Lines { get; set; }

    public IReadOnlyList<string> Findings => _findings;

    /// <summary>Findings that are not in <see cref="Findings"/>.</summary>
    public long More { get; private set; }

    /// <summary>What could not be checked, where that is no fault in itself.</summary>
    public string? Note { get; set; }

    public bool IsWhole => _findings.Count == 0;

    public void Find(FormattableString finding)
    {
        if (_findings.Count < MostFindings)
        {
            _findings.Add(finding.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            More++;
        }
    }

    /// <summary>In place of all that was found: one cause explains it.</summary>
    public void FindOnly(FormattableString finding)
    {
        _findings.Clear();
        More = 0;
        Find(finding);
    }

    public override string ToString() => string.Join(Environment.NewLine, new[]
    {
        string.Create(CultureInfo.InvariantCulture, $"The audit log has {Lines} lines. {(IsWhole ? "It is whole." : $"It is NOT whole ({_findings.Count + More} findings):")}"),
    }
    .Concat(_findings.Select(finding => "- " + finding))
    .Concat(More == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"- and {More} more")])
    .Concat(Note is null ? [] : [Note]));
}
