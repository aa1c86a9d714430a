using Portal.Stories;
using Xunit;

namespace Portal.Tests.Stories;

public sealed class StoryComparisonTests
{
    private static readonly Story Basis = new()
    {
        Title = "临江大桥今日通车",
        Source = "山河网",
        Summary = "大桥全长三公里。",
        Body = "第一段讲通车。\n\n第二段讲造价。\n\n第三段讲公交。",
        Credits = [new Credit(CreditRole.Reporter, "林晚"), new Credit(CreditRole.Editor, "周牧")],
        Tags = ["大桥", "交通"],
        Photos = [new PhotoUse { Caption = "大桥", AfterParagraph = 1 }, new PhotoUse { Caption = "引桥", AfterParagraph = 2 }],
    };

    [Fact]
    public void A_part_that_one_person_changed_is_theirs()
    {
        var comparison = Compare(Basis with { Title = "临江大桥通车" }, Basis with { Summary = "大桥全长三点二公里。" });

        Assert.Equal(
            [(StoryPart.Title, PartVerdict.MineOnly), (StoryPart.Summary, PartVerdict.TheirsOnly)],
            comparison.Changed.Select(part => (part.Part, part.Verdict)));
        var story = Proposal(comparison);
        Assert.Equal(("临江大桥通车", "大桥全长三点二公里。"), (story.Title, story.Summary));
    }

    [Fact]
    public void The_same_change_of_both_is_no_conflict()
    {
        var comparison = Compare(Basis with { Title = "临江大桥通车" }, Basis with { Title = "临江大桥通车" });

        Assert.Equal(PartVerdict.BothAlike, Assert.Single(comparison.Changed).Verdict);
    }

    [Fact]
    public void Changes_of_different_paragraphs_are_brought_together()
    {
        var comparison = Compare(
            Basis with { Body = "第一段讲通车典礼。\n\n第二段讲造价。\n\n第三段讲公交。" },
            Basis with { Body = "第一段讲通车。\n\n第二段讲造价。\n\n第三段讲公交线路。\n\n第四段讲步道。" });

        Assert.Equal(PartVerdict.Merged, Assert.Single(comparison.Changed).Verdict);
        Assert.Equal("第一段讲通车典礼。\n\n第二段讲造价。\n\n第三段讲公交线路。\n\n第四段讲步道。", Proposal(comparison).Body);
    }

    [Fact]
    public void A_paragraph_that_one_deleted_and_the_other_changed_is_a_conflict()
    {
        var comparison = Compare(
            Basis with { Body = "第一段讲通车。\n\n第三段讲公交。" }, Basis with { Body = "第一段讲通车。\n\n第二段讲十亿造价。\n\n第三段讲公交。" });

        Assert.True(comparison.HasConflicts);
    }

    [Fact]
    public void A_conflict_is_settled_by_choice_and_is_mine_until_then()
    {
        var (mine, theirs) = (Basis with { Body = "我的。" }, Basis with { Body = "他的。", Title = "他的题" });
        var comparison = Compare(mine, theirs);

        Assert.Equal(mine with { Title = "他的题" }, Proposal(comparison));
        Assert.Equal(theirs, comparison.Resolve(All(PartSide.Theirs)));
        Assert.Equal(mine, comparison.Resolve(All(PartSide.Mine)));
    }

    [Fact]
    public void Tags_of_both_stay_and_what_either_took_away_goes()
    {
        var comparison = Compare(Basis with { Tags = ["大桥", "交通", "公交"] }, Basis with { Tags = ["大桥", "民生"] });

        Assert.Equal(["大桥", "公交", "民生"], Proposal(comparison).Tags);
    }

    [Fact]
    public void Photos_are_merged_one_by_one()
    {
        var mine = Basis with { Photos = [Basis.Photos[0] with { Caption = "临江大桥" }, Basis.Photos[1]] };
        var theirs = Basis with { Photos = [.. Basis.Photos, new PhotoUse { Caption = "夜景", AfterParagraph = 3 }] };

        Assert.Equal(["临江大桥", "引桥", "夜景"], Proposal(Compare(mine, theirs)).Photos.Select(photo => photo.Caption).ToList());
    }

    [Fact]
    public void A_photo_that_one_moved_and_the_other_took_away_is_a_conflict()
    {
        var mine = Basis with { Photos = [Basis.Photos[1], Basis.Photos[0]] };
        var theirs = Basis with { Photos = [Basis.Photos[0]] };

        Assert.True(Compare(mine, theirs).HasConflicts);
    }

    [Fact]
    public void A_paragraph_that_one_moved_and_the_other_took_away_is_a_conflict()
    {
        var comparison = Compare(
            Basis with { Body = "第二段讲造价。\n\n第一段讲通车。\n\n第三段讲公交。" }, Basis with { Body = "第一段讲通车。\n\n第三段讲公交。" });

        Assert.True(comparison.HasConflicts);
    }

    [Fact]
    public void Equal_versions_differ_in_nothing()
    {
        Assert.Empty(StoryComparison.Of(Basis, Basis with { }, "zh-Hans").Changed);
    }

    [Fact]
    public void Every_part_of_a_story_is_compared()
    {
        var other = new Story
        {
            Title = "题",
            Kicker = "眉",
            ShortTitle = "短",
            SeoTitle = "搜",
            Summary = "要",
            Dateline = new Dateline("山河网", "临江", 11, 7),
            Credits = [],
            Source = "源",
            OriginalUrl = "https://paper.example/",
            Body = "文",
            Photos = [],
            EndMark = EndMark.End,
            Tags = [],
            Topics = ["bridge"],
            Chain = "大桥",
            Event = new StoryEvent(new DateOnly(2025, 11, 7), null, "临江"),
            NoIndex = true,
        };

        var comparison = StoryComparison.Of(Basis, other, "zh-Hans");

        Assert.Equal(Enum.GetValues<StoryPart>(), comparison.Changed.Select(part => part.Part));
        Assert.Equal(typeof(Story).GetProperties().Length, Enum.GetValues<StoryPart>().Length);
        Assert.Equal(other, comparison.Resolve(All(PartSide.Mine)));
        Assert.Equal(Basis, comparison.Resolve(All(PartSide.Theirs)));
    }

    [Fact]
    public void A_changed_line_shows_its_changed_signs()
    {
        var runs = TextDiff.Of("甲段不变。\n\n造价3.2亿元，长32公里。\n", "甲段不变。\n\n造价3.5亿元，长33公里。\n");

        Assert.Equal(
            [
                (TextRunKind.Same, "甲段不变。\n\n"), (TextRunKind.Same, "造价3."), (TextRunKind.Removed, "2"), (TextRunKind.Added, "5"),
                (TextRunKind.Same, "亿元，长"), (TextRunKind.Removed, "32"), (TextRunKind.Added, "33"), (TextRunKind.Same, "公里。\n"),
            ],
            runs.Select(run => (run.Kind, run.Text)));
    }

    [Theory]
    [InlineData("", "新")]
    [InlineData("旧", "")]
    [InlineData("𠮷野家👨‍👩‍👧开业", "𠮷野屋👨‍👩‍👦开业")]
    [InlineData("一\n二\n三", "一\n三\n四\n")]
    public void Runs_give_both_texts_back(string before, string after)
    {
        var runs = TextDiff.Of(before, after);

        Assert.Equal(before, string.Concat(runs.Where(run => run.Kind != TextRunKind.Added).Select(run => run.Text)));
        Assert.Equal(after, string.Concat(runs.Where(run => run.Kind != TextRunKind.Removed).Select(run => run.Text)));
    }

    private static StoryComparison Compare(Story mine, Story theirs) => StoryComparison.Of(Basis, mine, theirs, "zh-Hans");

    private static Story Proposal(StoryComparison comparison) => comparison.Resolve(new Dictionary<StoryPart, PartSide>());

    private static Dictionary<StoryPart, PartSide> All(PartSide side) => Enum.GetValues<StoryPart>().ToDictionary(part => part, _ => side);
}
