using Portal.Import;
using Portal.Import.Cleaning;
using Xunit;

namespace Portal.Tests.Import;

/// <summary>Over-cleaning is as bad as under-cleaning: Examples/cleaning.txt holds both kinds of pairs.</summary>
public sealed class CleaningTests
{
    public static TheoryData<string, string> Pairs
    {
        get
        {
            var lines = Example.Text("cleaning.txt").Split('\n');
            var pairs = new TheoryData<string, string>();
            foreach (var (before, after) in lines.Zip(lines.Skip(1)).Where(pair => pair.First.StartsWith("< ", StringComparison.Ordinal)))
            {
                pairs.Add(before[2..], after.Length <= 2 ? before[2..] : after[2..]);
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_line_is_cleaned_no_less_and_no_more(string before, string after)
    {
        var cleaned = PageCleaner.Clean(TrackedText.From(before), "zh-Hans", []);

        Assert.Equal(after, cleaned.Text);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_line_that_is_not_changed_has_no_finding_but_remarks(string before, string after)
    {
        var findings = new List<Finding>();

        PageCleaner.Clean(TrackedText.From(before), "zh-Hans", findings);

        Assert.Equal(before != after, findings.Exists(finding => finding.Before != finding.After));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Cleaning_a_clean_line_changes_nothing(string before, string after)
    {
        var cleaned = PageCleaner.Clean(TrackedText.From(after), "zh-Hans", []);

        Assert.Equal((before, after), (before, cleaned.Text));
    }

    [Fact]
    public void A_torn_character_that_cannot_be_told_stays_and_blocks_publishing()
    {
        var findings = new List<Finding>();

        var cleaned = PageCleaner.Clean(TrackedText.From("漁業專家?guī)，大會"), "zh-Hant", findings);

        Assert.Contains("?guī)", cleaned.Text, StringComparison.Ordinal);
        Assert.Equal([(FindingRule.SplitByte, true)], findings.Select(finding => (finding.Rule, finding.BlocksPublishing)));
    }

    [Fact]
    public void A_lost_character_stays_and_blocks_publishing()
    {
        var findings = new List<Finding>();

        var cleaned = PageCleaner.Clean(TrackedText.From("渔业\uFFFD展"), "zh-Hans", findings);

        Assert.Equal("渔业\uFFFD展", cleaned.Text);
        Assert.True(Assert.Single(findings).BlocksPublishing);
    }

    [Fact]
    public void A_reading_that_its_character_does_not_have_stays_and_blocks_publishing()
    {
        var findings = new List<Finding>();

        var cleaned = PageCleaner.Clean(TrackedText.From("會(huì)發(fā)長(zhǎng)國(fá)"), "zh-Hans", findings);

        Assert.Equal("会发长国(fá)", cleaned.Text);
        Assert.Single(findings, finding => finding.BlocksPublishing);
    }

    [Fact]
    public void Two_tears_in_one_stretch_are_repaired_together()
    {
        var damaged = DamagedCopy.Of("岭海當地會議".Replace("岭", "嶺", StringComparison.Ordinal));

        var cleaned = PageCleaner.Clean(TrackedText.From(damaged + "，國(guó)會(huì)發(fā)"), "zh-Hans", []);

        Assert.Equal("岭海当地会议，国会发", cleaned.Text);
    }

    [Fact]
    public void Offsets_lead_through_all_steps_back_to_the_original()
    {
        const string text = "　　國(guó)會(huì)發(fā)言,好";
        var findings = new List<Finding>();

        PageCleaner.Clean(TrackedText.From(text), "zh-Hans", findings);

        var comma = Assert.Single(findings, finding => finding.Rule == FindingRule.Width);
        Assert.Equal(text.IndexOf(',', StringComparison.Ordinal), comma.Offset);
    }
}
