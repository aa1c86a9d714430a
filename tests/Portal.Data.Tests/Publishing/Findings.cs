using Portal.Import;

namespace Portal.Data.Tests.Publishing;

internal static class Findings
{
    /// <summary>One that a person has to decide.</summary>
    public static Finding Low { get; } = new(FindingRule.SplitByte, 0, "?", "员", Confidence.Low);
}
