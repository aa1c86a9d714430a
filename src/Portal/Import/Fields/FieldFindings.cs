using System.Text.RegularExpressions;
using Portal.Import.Cleaning;
using Portal.Import.Pages;
using Portal.Stories;

namespace Portal.Import.Fields;

/// <summary>Records what field split changed or left out. Moving text into its field is no change.</summary>
internal sealed class FieldFindings(TrackedText text, List<Finding> findings)
{
    /// <summary>A line that is neither of the story nor a known part of a page; a person decides whether it was one.</summary>
    public void ReportDropped(PageLine line) => Add(line, line.Bare, "", Confidence.Low);

    public void ReportChanged(PageLine line, string before, string after) => Add(line, before, after, Confidence.High);

    public void ReportDoubt(PageLine line, string what) => Add(line, what, what, Confidence.Low);

    /// <summary>孙 权 became 孙权.</summary>
    public void ReportPadding(PageLine line, IEnumerable<Credit> credits)
    {
        foreach (var credit in credits.Where(credit => !line.Bare.Contains(credit.Name, StringComparison.Ordinal)))
        {
            var padded = Regex.Match(line.Bare, string.Join(@"\s+", credit.Name.Select(sign => Regex.Escape(sign.ToString()))),
                RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            if (padded.Success)
            {
                findings.Add(new Finding(
                    FindingRule.FieldSplit, text.OriginOf(line.Index + padded.Index), padded.Value, credit.Name, Confidence.High));
            }
        }
    }

    private void Add(PageLine line, string before, string after, Confidence confidence)
    {
        var index = line.Marked.IndexOf(before, StringComparison.Ordinal);
        findings.Add(new Finding(FindingRule.FieldSplit, text.OriginOf(line.Index + Math.Max(index, 0)), before, after, confidence));
    }
}
