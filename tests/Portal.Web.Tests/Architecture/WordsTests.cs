using System.Text.RegularExpressions;
using System.Xml.Linq;
using Portal.Reading;
using Portal.Staff;
using Xunit;

namespace Portal.Web.Tests.Architecture;

/// <summary>The words of the interface: the same in both languages, none missing, none left over.</summary>
/// <param name="name">Of the resource files.</param>
/// <param name="folders">Where their words are asked for.</param>
/// <param name="composed">Names that the code puts together.</param>
public abstract partial class WordsTests(string name, IReadOnlyList<string> folders, IReadOnlyList<string> composed)
{
    private static readonly string Web = Path.Combine(SourceTree.Root, "src", "Portal.Web");

    private string Chinese => $"{name}.resx";

    private string English => $"{name}.en.resx";

    [Fact]
    public void Both_languages_have_the_same_words() => Assert.Equal(Keys(Chinese), Keys(English));

    [Fact]
    public void Every_word_that_a_page_asks_for_exists()
    {
        var asked = Sources().SelectMany(text => Asked().Matches(text)).Select(match => match.Groups["name"].Value).Concat(composed);

        Assert.Empty(asked.Except(Keys(Chinese), StringComparer.Ordinal));
    }

    [Fact]
    public void Every_word_is_asked_for()
    {
        var code = string.Concat(Sources());

        Assert.DoesNotContain(
            Keys(Chinese).Except(composed, StringComparer.Ordinal), key => !code.Contains($"\"{key}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void No_word_is_empty_or_padded() => Assert.All(
        new[] { Chinese, English }.SelectMany(Entries).Where(entry => entry.Key != "Colon" && !entry.Key.StartsWith("Mail", StringComparison.Ordinal)),
        entry => Assert.Equal(entry.Value.Trim(), entry.Value));

    private static List<string> Keys(string file) => [.. Entries(file).Keys.Order(StringComparer.Ordinal)];

    private static Dictionary<string, string> Entries(string file) =>
        XDocument.Load(Path.Combine(Web, "Resources", file)).Root!.Elements("data")
            .ToDictionary(entry => entry.Attribute("name")!.Value, entry => entry.Element("value")!.Value, StringComparer.Ordinal);

    private IEnumerable<string> Sources() =>
        folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Web, folder), "*.cs*", SearchOption.AllDirectories)).Select(File.ReadAllText);

    [GeneratedRegex(@"[Ww]ords(\[|\.Format\()""(?<name>\w+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asked();

    /// <summary>One for each kind of correction and of error.</summary>
    public sealed class OfReaders() : WordsTests("Words", ["Controllers", "Views", "TagHelpers"],
        [.. Enum.GetNames<CorrectionKind>(), .. Kinds("NotFound", "BadRequest", "Error")]);

    /// <summary>One for each role, refusal and kind of error.</summary>
    public sealed class OfTheDesk() : WordsTests("Desk", ["Areas", "Security", "Mail"],
    [
        .. Enum.GetNames<Role>().Select(role => $"Role{role}"),
        .. new[] { StaffOutcome.EmailRefused, StaffOutcome.EmailTaken, StaffOutcome.NameRefused, StaffOutcome.EditionNotFound }.Select(outcome => $"Staff{outcome}"),
        .. Kinds("FormRefused", "SignedOutError", "Forbidden", "NotFound", "TooMany", "Error"),
    ]);

    private static IEnumerable<string> Kinds(params string[] kinds) => kinds.SelectMany(kind => new[] { $"{kind}Title", $"{kind}Text" });
}
