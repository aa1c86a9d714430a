using System.Text;
using Portal.Stories;
using Portal.Text;
using Xunit;

namespace Portal.Tests.Text;

/// <summary>Thousands of texts from a seeded generator: the same ones on every run.</summary>
public sealed class RandomTextTests
{
    private static readonly string[] Pieces =
    [
        "湖", "岸", "𠮷", "。", "，", "“", "”", "《", "》", "　", " ", "    ", "\n", "\n\n", "\r\n", "\t", "*", "**", "_", "~", "~~",
        "`", "```", "#", "## ", "> ", "- ", "1. ", "2023. ", "[", "]", "(", ")", "![", "](", "<", ">", "&", "&#x6e56;", "&nbsp;",
        "|", "|--|--|", "---", "===", "\\", "\"", "'", "https://a.example/b", "www.a.example", "javascript:", "<script>", "</p>",
        "\0", "\u202E", "\uD83D", "\uDC00", "\uFEFF", "a", "5", "%", ":", "@", "{", "}",
    ];

    private static readonly string[] CleanPieces =
    [
        "湖面", "岸边", "𠮷田", "5公斤", "1,000", "10:16:07", "A级", "“平安”", "《云上》", "（东港）", "(西港)", "，", "、", "；", "——",
        "……", "3~5℃", "聚力　同心", "新 局", "8%",
    ];

    [Fact]
    public void Rendering_never_throws_and_never_harms()
    {
        var random = new Random(20231107);

        var harmful = Enumerable.Range(0, 4000).Select(_ => Compose(random, Pieces)).Where(text => Dangers.Find(Render(text)).Count > 0);

        Assert.Empty(harmful);
    }

    [Fact]
    public void Random_units_never_make_rendering_throw()
    {
        var random = new Random(11);

        var texts = Enumerable.Range(0, 1000)
            .Select(_ => string.Concat(Enumerable.Range(0, 60).Select(_ => (char)random.Next(0x10000))));

        var rendered = texts.Select(Render);

        Assert.All(rendered, Assert.NotNull);
    }

    [Fact]
    public void Clean_paragraphs_come_out_as_they_went_in()
    {
        var random = new Random(7);
        var texts = Enumerable.Range(0, 1000)
            .Select(_ => Enumerable.Range(0, random.Next(1, 5)).Select(_ => $"东{Compose(random, CleanPieces)}。").ToList());

        var changed = texts.Where(paragraphs => Plain(string.Join("\n\n", paragraphs)) != string.Join('\n', paragraphs));

        Assert.Empty(changed);
    }

    [Fact]
    public void Clean_paragraphs_need_no_escape()
    {
        var random = new Random(8);
        var texts = Enumerable.Range(0, 1000).Select(_ => $"东{Compose(random, CleanPieces)}。");

        var changed = texts.Where(text => Render(text) != $"<p>{text}</p>");

        Assert.Empty(changed);
    }

    [Fact]
    public void An_excerpt_never_exceeds_its_width()
    {
        var random = new Random(9);
        var texts = Enumerable.Range(0, 2000).Select(_ => Compose(random, Pieces));

        var tooLong = texts.Select(text => Excerpts.From(text, 12)).Where(excerpt => excerpt.EnumerateRunes().Count() > 24);

        Assert.Empty(tooLong);
    }

    [Fact]
    public async Task Many_threads_render_the_same()
    {
        var random = new Random(10);
        var texts = Enumerable.Range(0, 200).Select(_ => Compose(random, Pieces)).ToList();
        var expected = texts.ConvertAll(Render);

        var actual = await Task.WhenAll(texts.Select(text => Task.Run(() => Render(text), TestContext.Current.CancellationToken)));

        Assert.Equal<IEnumerable<string>>(expected, actual);
    }

    private static string Compose(Random random, string[] pieces)
    {
        var text = new StringBuilder();
        for (var count = random.Next(40); count > 0; count--)
            text.Append(pieces[random.Next(pieces.Length)]);
        return text.ToString();
    }

    private static string Render(string body) => RenderStory(body).Body.ToString();

    private static string Plain(string body) => RenderStory(body).PlainText;

    private static RenderedStory RenderStory(string body) =>
        StoryRenderer.Render(new Story { Title = "", Body = body }, StoryLinks.None("zh-Hans"));
}
