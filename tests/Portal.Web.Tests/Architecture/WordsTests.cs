using System.Text.RegularExpressions;
using System.Xml.Linq;
using Portal.About;
using Portal.Articles;
using Portal.Bulk;
using Portal.Changes;
using Portal.Duplicates;
using Portal.Editions;
using Portal.Fronts;
using Portal.Import;
using Portal.Media;
using Portal.People;
using Portal.Publishing;
using Portal.Reading;
using Portal.Sections;
using Portal.Sources;
using Portal.Staff;
using Portal.Stories;
using Portal.Tags;
using Portal.Templates;
using Portal.Topics;
using Portal.Web.Areas.Admin.Views.Shared;
using Portal.Web.Audit;
using Portal.Web.Jobs;
using Portal.Web.Mail;
using Portal.Web.Search;
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

        var beginnings = Composed().Matches(code).Select(match => match.Groups["begin"].Value).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Keys(Chinese).Except(composed, StringComparer.Ordinal), key =>
            !code.Contains($"\"{key}\"", StringComparison.Ordinal) && !beginnings.Any(begin => key.StartsWith(begin, StringComparison.Ordinal)));
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

    [GeneratedRegex(@"\$""(?<begin>[A-Z]\w{2,})\{", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Composed();

    /// <summary>One for each kind of correction and of error.</summary>
    public sealed class OfReaders() : WordsTests("Words", ["Controllers", "Search", "Views", "TagHelpers"],
        [.. Enum.GetNames<CorrectionKind>(), .. Kinds("NotFound", "BadRequest", "TooMany", "Error")]);

    /// <summary>One for each role, change, refusal, state, tab, job, list and kind of error.</summary>
    public sealed class OfTheDesk() : WordsTests("Desk", ["Areas", "Security", "Mail"],
    [
        .. Enum.GetNames<Role>().Select(role => $"Role{role}"),
        .. new[] { StaffOutcome.EmailRefused, StaffOutcome.EmailTaken, StaffOutcome.NameRefused, StaffOutcome.EditionNotFound }.Select(outcome => $"Staff{outcome}"),
        .. Enum.GetNames<ChangeKind>().Select(kind => $"Change{kind}"),
        .. Enum.GetNames<Refusal>().Select(refusal => $"Refusal{refusal}"),
        .. Enum.GetNames<ArticleState>().Select(state => $"Article{state}"),
        .. Enum.GetNames<ArticleTab>().Select(tab => $"Tab{tab}"),
        .. new[] { nameof(ChangeSealer), nameof(DueAnnouncer), nameof(MailSender), nameof(RelayJob), nameof(RenditionJob), nameof(SearchJob) }.Select(job => $"Job{job}"),
        .. new[] { "Waiting", "Drafts", "Scheduled", "Published" }.SelectMany(list => new[] { $"{list}Title", $"{list}Empty" }),
        .. Kinds("FormRefused", "SignedOutError", "Forbidden", "NotFound", "TooLarge", "TooMany", "Away", "Error"),
        .. Enum.GetNames<EditionField>().Select(field => $"EditionField{field}"),
        .. Enum.GetNames<EditionFault>().Select(fault => $"EditionFault{fault}"),
        .. Enum.GetNames<BulkAct>().SelectMany(act => new[] { $"Bulk{act}", $"Bulk{act}Do" }), "BulkAddTagOf", "BulkRemoveTagOf", "BulkMoveOf",
        .. Enum.GetNames<BulkVerdict>().Select(verdict => $"BulkFate{verdict}"),
        .. Enum.GetValues<PlanBulkOutcome>().Except([PlanBulkOutcome.Planned, PlanBulkOutcome.Forbidden]).Select(outcome => $"Bulk{outcome}"),
        .. Enum.GetNames<DuplicateKind>().Select(kind => $"Duplicate{kind}"),
        .. Enum.GetNames<FrontProblem>().Select(problem => $"Front{problem}"),
        .. new[] { FrontSlot.Lead, FrontSlot.Picture, FrontSlot.Headline }.SelectMany(slot => new[] { $"Slot{slot}", $"SlotHint{slot}" }),
        .. Refused<AddSectionOutcome>(AddSectionOutcome.Added), .. Refused<ChangeSectionOutcome>(ChangeSectionOutcome.Changed),
        .. Refused<SaveAboutPageOutcome>(SaveAboutPageOutcome.Saved), .. Refused<SavePersonOutcome>(SavePersonOutcome.Saved),
        .. Refused<SaveSourceOutcome>(SaveSourceOutcome.Saved), .. Refused<TagOutcome>(TagOutcome.Done), .. Refused<AddTopicOutcome>(AddTopicOutcome.Added),
        .. Refused<ChangeTopicOutcome>(ChangeTopicOutcome.Changed), "SettingTagUnknown",
        .. Refused<TemplateOutcome>(TemplateOutcome.Done), .. Refused<MournEditionOutcome>(MournEditionOutcome.Done),
        .. new[] { "Meeting", "Notice", "Weather" }.SelectMany(sample => new[] { $"Template{sample}", $"Template{sample}Title", $"Template{sample}Body" }),
        .. Enum.GetNames<StoryField>().Select(field => $"Field{field}"),
        .. Enum.GetNames<StoryPart>().Select(part => $"Part{part}"),
        .. Enum.GetNames<PhotoRefusal>().Select(refusal => $"PhotoRefused{refusal}"),
        .. Enum.GetNames<FindingRule>().Select(rule => $"Finding{rule}"),
        .. Enum.GetNames<PhotoCreditKind>().Select(kind => $"CreditKind{kind}"),
        .. Enum.GetNames<PartVerdict>().Where(verdict => verdict != nameof(PartVerdict.Unchanged)).Select(verdict => $"Verdict{verdict}"),
    ]);

    /// <summary>What acts of the settings answer, but for done, unknown and forbidden, which pages of their own say.</summary>
    private static IEnumerable<string> Refused<T>(T done)
        where T : struct, Enum => Enum.GetNames<T>().Except([done.ToString(), "NotFound", "Forbidden"], StringComparer.Ordinal).Select(outcome => $"Setting{outcome}");

    private static IEnumerable<string> Kinds(params string[] kinds) => kinds.SelectMany(kind => new[] { $"{kind}Title", $"{kind}Text" });
}
