namespace Portal.Import.Cleaning;

/// <summary>
/// Runs the steps that change signs but no lines, in the order in which they depend on each other: readings can only be told when torn
/// characters are whole, and Simplified forms only be found when readings are gone.
/// </summary>
internal static class PageCleaner
{
    /// <param name="language">BCP 47 tag of the edition's stories.</param>
    public static TrackedText Clean(TrackedText text, string language, List<Finding> findings)
    {
        text = Run(text, FindingRule.Encoding, InvisibleSigns.Find, findings);
        text = Run(text, FindingRule.SplitByte, SplitByteRepair.Find, findings);
        text = Run(text, FindingRule.Encoding, page => BrokenSigns.Find(page, known: SplitByteRepair.Find(page)), findings);
        text = Run(text, FindingRule.PinyinGloss, PinyinGlosses.Find, findings);
        if (language.Equals("zh-Hans", StringComparison.OrdinalIgnoreCase))
        {
            text = Run(text, FindingRule.TraditionalToSimplified, TraditionalText.Find, findings);
        }

        if (language.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
        {
            text = Run(text, FindingRule.Width, PunctuationWidth.Find, findings);
        }

        return Run(text, FindingRule.Indent, Indents.Find, findings);
    }

    private static TrackedText Run(
        TrackedText text, FindingRule rule, Func<string, IReadOnlyList<TextEdit>> find, List<Finding> findings)
    {
        var edits = find(text.Text);
        findings.AddRange(text.Findings(rule, edits));
        return text.With(edits);
    }
}
