using System.Globalization;
using System.Text;

namespace Portal.Benchmarking;

/// <summary>Builds made-up Chinese prose without any Markdown: sentences are patterns, their gaps are filled as words are used.</summary>
internal sealed class Grammar
{
    private static readonly string[] TitlePatterns =
    [
        "[place][matter][adverb][verb]", "[place]：[matter]让生活更[quality]", "[body]公布[matter]方案", "[matter]进入[place]",
        "[future]起，[place][verb][matter]", "[place][matter]迎来[number]名参与者", "一座[place]的[matter]账本", "[body]：[matter][percent]按期[verb]",
        "[number]公里外的[place]，[matter]正在改变", "记者走进[place]：[matter]如何更[quality]",
    ];

    private static readonly string[] Openings =
    [
        "记者从[body]获悉，[place][matter]工作[time][adverb][verb]，预计[future]见到成效。",
        "[time]，[place]市[matter]现场一片忙碌，[number]名参与者[adverb][verb]各项安排。",
        "[body]发布消息，[place]将[verb][matter]，首批[number]处点位[future]投入使用。",
        "[place]县[matter]传来新进展：[time]完成[number]项，占全年计划的[percent]。",
    ];

    private static readonly string[] Sentences =
    [
        "[body]表示，[matter]与[matter]相互配合，效果[quality]。",
        "据介绍，[place]在[matter]方面累计投入[number]万元，同比增长[percent]。",
        "[time]，当地[adverb][verb]了[number]个[matter]项目。",
        "[job][person]说：“[matter]做好了，大家出门办事就更[quality]。”",
        "“以前要走[number]公里，现在家门口就有。”[place]的[job][person]告诉记者。",
        "数据显示，[matter]覆盖[number]个社区，满意度为[percent]。",
        "按照计划，[future]还将[verb][matter]，并向周边[place]、[place]延伸。",
        "为了让[matter]更[quality]，[body]安排了[number]名工作人员轮班值守。",
        "[person]认为，[matter]不能只看速度，还要看是否[quality]。",
        "与[time]相比，[matter]的用时缩短了[percent]。",
        "现场的展板上，[matter]的[number]个步骤一目了然。",
        "接下来，[place]将继续[verb][matter]，每月公布一次进展。",
        "参与[matter]的[number]名居民中，有[percent]选择了错峰预约。",
        "[body]提醒，[matter]期间请留意现场指引，听从工作人员安排。",
        "从[place]到[place]，[matter]正在[adverb]铺开。",
        "有[job]提出，[matter]还应考虑老人和孩子的需要，[body]当场作了回应。",
        "这项工作由[body]牵头，[number]家单位共同[verb]。",
        "谈到下一步，[job][person]表示将把[matter]做得更[quality]。",
        "[time]降雨较多，[matter]的进度一度放缓，后经调整已[adverb]恢复。",
        "不少市民[time]专程来到[place]，只为看一看[matter]。",
    ];

    private static readonly string[] Summaries =
    [
        "[place][matter][adverb][verb]，预计[future]见效，[number]个社区受益。", "[body]介绍[matter]的最新进展，[time]完成[number]项。",
    ];

    private readonly Dictionary<string, Part[]> _patterns;
    private readonly Dictionary<string, Zipf<string>> _words = new(StringComparer.Ordinal)
    {
        ["place"] = new(Vocabulary.Places),
        ["matter"] = new(Vocabulary.Matters),
        ["body"] = new(Vocabulary.Bodies),
        ["person"] = new(Vocabulary.People),
        ["job"] = new(Vocabulary.Jobs),
        ["verb"] = new(Vocabulary.Verbs),
        ["adverb"] = new(Vocabulary.Adverbs),
        ["quality"] = new(Vocabulary.Qualities),
        ["time"] = new(Vocabulary.Times),
        ["future"] = new(Vocabulary.Futures),
    };

    public Grammar() => _patterns = TitlePatterns.Concat(Openings).Concat(Sentences).Concat(Summaries)
        .ToDictionary(pattern => pattern, Cut, StringComparer.Ordinal);

    public string Title(ref Dice dice, string matter) => One(ref dice, TitlePatterns, matter);

    public string Summary(ref Dice dice, string matter) => One(ref dice, Summaries, matter);

    /// <summary>The first paragraph tells what happened, the others go on about it.</summary>
    public IReadOnlyList<string> Paragraphs(ref Dice dice, string matter)
    {
        var paragraphs = new string[dice.Between(3, 8)];
        var text = new StringBuilder(256);
        for (var index = 0; index < paragraphs.Length; index++)
        {
            text.Clear();
            Append(ref dice, text, dice.Pick(index == 0 ? Openings : Sentences), matter);
            for (var more = dice.Between(1, 3); more > 0; more--)
            {
                Append(ref dice, text, dice.Pick(Sentences), matter);
            }

            paragraphs[index] = text.ToString();
        }

        return paragraphs;
    }

    private string One(ref Dice dice, string[] patterns, string matter)
    {
        var text = new StringBuilder(64);
        Append(ref dice, text, dice.Pick(patterns), matter);
        return text.ToString();
    }

    private void Append(ref Dice dice, StringBuilder text, string pattern, string matter)
    {
        // What the story is about is named first; what goes with it is picked.
        var isNamed = false;
        foreach (var part in _patterns[pattern])
        {
            switch (part.Kind)
            {
                case PartKind.Literal:
                    text.Append(part.Text);
                    break;
                case PartKind.Number:
                    text.Append(CultureInfo.InvariantCulture, $"{dice.Between(2, dice.Chance(50) ? 90 : 9000)}");
                    break;
                case PartKind.Percent:
                    text.Append(CultureInfo.InvariantCulture, $"{dice.Between(1, 98)}%");
                    break;
                case PartKind.Matter when !isNamed:
                    text.Append(matter);
                    isNamed = true;
                    break;
                default:
                    text.Append(part.Words!.Pick(ref dice));
                    break;
            }
        }
    }

    /// <summary>Literals and gaps take turns.</summary>
    private Part[] Cut(string pattern) => [.. pattern.Split('[', ']').Select((piece, place) => place % 2 == 0 ? new Part(PartKind.Literal, piece) : Gap(piece))];

    private Part Gap(string name) => name switch
    {
        "number" => new Part(PartKind.Number, name),
        "percent" => new Part(PartKind.Percent, name),
        "matter" => new Part(PartKind.Matter, name, _words[name]),
        _ => new Part(PartKind.Word, name, _words[name]),
    };

    private enum PartKind
    {
        Literal,
        Number,
        Percent,

        /// <summary>What the story is about.</summary>
        Matter,

        Word,
    }

    private sealed record Part(PartKind Kind, string Text, Zipf<string>? Words = null);
}
