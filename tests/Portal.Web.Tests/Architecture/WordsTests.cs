using System.Text.RegularExpressions;
using System.Xml.Linq;
using Portal.Reading;
using Xunit;

namespace Portal.Web.Tests.Architecture;

/// <summary>The words of the interface: the same in both languages, none missing, none left over.</summary>
public sealed partial class WordsTests
{
    private static readonly string Web = Path.Combine(SourceTree.Root, "src", "Portal.Web");

    /// <summary>Names that the code puts together: one for each kind of correction and of error.</summary>
    private static IEnumerable<string> Composed =>
    [
        .. Enum.GetNames<CorrectionKind>(),
        .. new[] { "NotFound", "BadRequest", "Error" }.SelectMany(kind => new[] { $"{kind}Title", $"{kind}Text" }),
    ];

    [Fact]
    public void Both_languages_have_the_same_words() => Assert.Equal(Keys("Words.resx"), Keys("Words.en.resx"));

    [Fact]
    public void Every_word_that_a_page_asks_for_exists()
    {
        var asked = Sources().SelectMany(text => Asked().Matches(text)).Select(match => match.Groups["name"].Value).Concat(Composed);

        Assert.Empty(asked.Except(Keys("Words.resx"), StringComparer.Ordinal));
    }

    [Fact]
    public void Every_word_is_asked_for()
    {
        var code = string.Concat(Sources());

        Assert.DoesNotContain(
            Keys("Words.resx").Except(Composed, StringComparer.Ordinal), key => !code.Contains($"\"{key}\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Words.resx")]
    [InlineData("Words.en.resx")]
    public void No_word_is_empty_or_padded(string file) =>
        Assert.All(Entries(file).Where(entry => entry.Key != "Colon"), entry => Assert.Equal(entry.Value.Trim(), entry.Value));

    private static List<string> Keys(string file) => [.. Entries(file).Keys.Order(StringComparer.Ordinal)];

    private static Dictionary<string, string> Entries(string file) =>
        XDocument.Load(Path.Combine(Web, "Resources", file)).Root!.Elements("data")
            .ToDictionary(entry => entry.Attribute("name")!.Value, entry => entry.Element("value")!.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Sources() =>
        new[] { "Controllers", "Views", "TagHelpers" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Web, folder), "*.cs*", SearchOption.AllDirectories))
            .Select(File.ReadAllText);

    [GeneratedRegex(@"Words(\[|\.Format\()""(?<name>\w+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asked();
}
