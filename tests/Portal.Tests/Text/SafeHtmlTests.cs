using Portal.Text;
using Xunit;

namespace Portal.Tests.Text;

public sealed class SafeHtmlTests
{
    [Fact]
    public void Only_the_text_folder_declares_a_string_safe()
    {
        var source = Path.Combine(ExampleFiles.FindSolution(), "src");
        var textFolder = Path.Combine(source, "Portal", "Text") + Path.DirectorySeparatorChar;

        var others = Directory.EnumerateFiles(source, "*.cs*", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(textFolder, StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains("SafeHtml.Trusted", StringComparison.Ordinal));

        Assert.Empty(others);
    }

    [Fact]
    public void Nobody_outside_can_construct_one() => Assert.Empty(typeof(SafeHtml).GetConstructors());

    [Fact]
    public void A_column_gives_back_what_was_rendered()
    {
        var html = MarkdownRenderer.Render("**湖**面");
        var converter = new SafeHtmlConverter();

        var back = converter.ConvertFromProvider(converter.ConvertToProvider(html));

        Assert.Equal(html, back);
    }
}
