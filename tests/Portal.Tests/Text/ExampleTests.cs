using System.Globalization;
using Portal.Stories;
using Portal.Text;
using Xunit;

namespace Portal.Tests.Text;

/// <summary>Pairs of files: what goes in, what must come out. The name says which trap a pair guards.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Markdown => ExampleFiles.Names("Markdown", ".md");

    public static TheoryData<string> Stories => ExampleFiles.Names("Stories", ".json");

    public static TheoryData<string> HtmlTexts => ExampleFiles.Names("HtmlEncoder", ".txt");

    public static TheoryData<string> JsonTexts => ExampleFiles.Names("ScriptJson", ".txt");

    public static TheoryData<string> ExcerptTexts => ExampleFiles.Names("Excerpts", ".txt");

    [Theory]
    [MemberData(nameof(Markdown))]
    public void Markdown_renders_as_its_example(string name)
    {
        var source = ExampleFiles.ReadEscaped("Markdown", $"{name}.md");

        var html = MarkdownRenderer.Render(source).ToString();

        Assert.Equal(ExampleFiles.ReadEscaped("Markdown", $"{name}.html"), html);
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_story_renders_as_its_example(string name)
    {
        var story = StoryJson.Read(ExampleFiles.Read("Stories", $"{name}.json"));
        var language = name.StartsWith("en-", StringComparison.Ordinal) ? "en" : "zh-Hans";

        var html = StoryRenderer.Render(story, TestStories.Links(language)).Body.ToString();

        Assert.Equal(ExampleFiles.Read("Stories", $"{name}.html"), html);
    }

    [Theory]
    [MemberData(nameof(HtmlTexts))]
    public void The_html_encoder_writes_its_example(string name)
    {
        var text = ExampleFiles.ReadEscaped("HtmlEncoder", $"{name}.txt");

        var html = ReaderHtmlEncoder.Instance.Encode(text);

        Assert.Equal(ExampleFiles.ReadEscaped("HtmlEncoder", $"{name}.out"), html);
    }

    [Theory]
    [MemberData(nameof(JsonTexts))]
    public void Json_in_a_script_element_is_written_as_its_example(string name)
    {
        var text = ExampleFiles.ReadEscaped("ScriptJson", $"{name}.txt");

        var json = ScriptJson.Write(text).ToString();

        Assert.Equal(ExampleFiles.Read("ScriptJson", $"{name}.out"), json);
    }

    /// <summary>The width stands at the end of the name: comma-w20.</summary>
    [Theory]
    [MemberData(nameof(ExcerptTexts))]
    public void An_excerpt_ends_as_its_example(string name)
    {
        var width = int.Parse(name[(name.LastIndexOf("-w", StringComparison.Ordinal) + 2)..], CultureInfo.InvariantCulture);

        var excerpt = Excerpts.From(ExampleFiles.Read("Excerpts", $"{name}.txt"), width);

        Assert.Equal(ExampleFiles.Read("Excerpts", $"{name}.out"), excerpt);
    }
}
