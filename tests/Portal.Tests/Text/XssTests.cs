using Portal.Stories;
using Portal.Text;
using Xunit;

namespace Portal.Tests.Text;

/// <summary>Every string of Examples/xss.txt in every place that takes text from outside, judged by parsing what comes out.</summary>
public sealed class XssTests
{
    private static readonly IReadOnlyList<string> Attacks = ExampleFiles.ReadLines("xss.txt");

    private static readonly Dictionary<string, Func<string, string>> Places = new(StringComparer.Ordinal)
    {
        ["body"] = text => Render(new Story { Title = "", Body = text }),
        ["body, amid text"] = text => Render(new Story { Title = "", Body = $"湖面{text}岸边" }),
        ["body, in a list"] = text => Render(new Story { Title = "", Body = $"- {text}\n- 岸" }),
        ["body, in a quote"] = text => Render(new Story { Title = "", Body = $"> {text}\n\n岸" }),
        ["body, in a table"] = text => Render(new Story { Title = "", Body = $"|甲|乙|\n|--|:-:|\n|{text}|岸|" }),
        ["body, as an address"] = text => Render(new Story { Title = "", Body = $"[岸]({text}) <{text}> https://a.example/{text}" }),
        ["dateline agency"] = text => Render(new Story { Title = "", Body = "岸", Dateline = new Dateline(text, null, 11, 7) }),
        ["dateline place"] = text => Render(new Story { Title = "", Body = "岸", Dateline = new Dateline("社", text, 11, 7, text) }),
        ["reporter"] = text => Render(Reported(text)),
        ["person's page"] = text => Render(Reported("林"), TestStories.Links("zh-Hans") with { PersonPath = _ => text }),
        ["caption"] = text => Render(Pictured(new PhotoUse { AfterParagraph = 1, Photo = "cccc", Caption = text })),
        ["alt"] = text => Render(Pictured(new PhotoUse { AfterParagraph = 1, Photo = "cccc", Alt = text })),
        ["credit"] = text => Render(Pictured(new PhotoUse { Photo = "cccc", CreditName = text, CreditKind = PhotoCreditKind.Handout })),
        ["photo"] = text => Render(Pictured(new PhotoUse { Photo = text, Caption = "湖" })),
        ["words of a missing photo"] = text => Render(Pictured(new PhotoUse { Alt = text, Caption = $"湖{text}", CreditName = text })),
        ["notice"] = text => MarkdownRenderer.Render(text).ToString(),
        ["title"] = text => $"<h1>{ReaderHtmlEncoder.Instance.Encode(text)}</h1>",
        ["attribute"] = text => $"<p data-words=\"{ReaderHtmlEncoder.Instance.Encode(text)}\">岸</p>",
        ["attribute in single quotes"] = text => $"<p data-words='{ReaderHtmlEncoder.Instance.Encode(text)}'>岸</p>",
        ["tag"] = text => $"<a href=\"/tags/x\">{ReaderHtmlEncoder.Instance.Encode(text)}</a>",
        ["excerpt"] = text => $"<p>{ReaderHtmlEncoder.Instance.Encode(Excerpts.From(text))}</p>",
    };

    public static TheoryData<string> PlaceNames => [.. Places.Keys];

    [Theory]
    [MemberData(nameof(PlaceNames))]
    public void Nothing_harmful_comes_out_of(string place)
    {
        var render = Places[place];

        var harmful = Attacks.SelectMany(attack => Dangers.Find(render(attack)).Select(danger => $"{attack} -> {danger}"));

        Assert.Empty(harmful);
    }

    [Fact]
    public void Nothing_breaks_out_of_json_in_a_script_element()
    {
        var escaped = Attacks.Where(attack => !StaysInScript(ScriptJson.Write(attack).ToString()));

        Assert.Empty(escaped);
    }

    [Fact]
    public void The_corpus_is_large() => Assert.True(Attacks.Distinct(StringComparer.Ordinal).Count() >= 300);

    /// <summary>Proves that the judge can condemn: printed raw, most of the corpus is harmful.</summary>
    [Fact]
    public void The_judge_condemns_the_raw_corpus()
    {
        var condemned = Attacks.Count(attack => attack.Contains('<') && Dangers.Find(attack).Count > 0);

        Assert.True(condemned > 150, $"{condemned}");
    }

    [Theory]
    [InlineData("<p onclick=x>湖</p>")]
    [InlineData("<p style=x>湖</p>")]
    [InlineData("<a href=\" java\tscript:x\">湖</a>")]
    [InlineData("<a href='data:text/html,x'>湖</a>")]
    [InlineData("<textarea>")]
    public void The_judge_condemns(string html) => Assert.NotEmpty(Dangers.Find(html));

    private static Story Reported(string name) => new()
    {
        Title = "",
        Body = "岸",
        Dateline = new Dateline("社", null, 11, 7),
        Credits = [new Credit(CreditRole.Reporter, name, name)],
    };

    private static Story Pictured(PhotoUse photo) => new() { Title = "", Body = "岸", Photos = [photo] };

    private static string Render(Story story) => Render(story, TestStories.Links("zh-Hans"));

    private static string Render(Story story, StoryLinks links) => StoryRenderer.Render(story, links).Body.ToString();

    private static bool StaysInScript(string json)
    {
        using var document = Dangers.Parse($"<script type=\"application/ld+json\">{json}</script>");
        return document.Body!.ChildElementCount == 2 && document.QuerySelector("script")?.TextContent == json;
    }
}
