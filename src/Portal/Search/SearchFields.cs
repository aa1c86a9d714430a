using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Portal.Links;

namespace Portal.Search;

/// <summary>What the index holds of a version of an article: terms to find it by, and the numbers to order it by. No text can be read back.</summary>
internal static class SearchFields
{
    /// <summary>Changed with every change of fields or terms: an index of another format is built anew.</summary>
    public const string Format = "1";

    public const string Article = "article";
    public const string Edition = "edition";
    public const string Section = "section";
    public const string Person = "person";

    /// <summary>Ticks of the time that is printed.</summary>
    public const string Published = "published";

    /// <summary>Ticks; only where it was yet to come when it was indexed.</summary>
    public const string From = "from";

    /// <summary>Ticks; only where there is an end.</summary>
    public const string Until = "until";

    /// <summary>Where words may stand, the most telling place first, with what it is worth.</summary>
    public static IReadOnlyList<(string Name, float Worth)> Zones { get; } = [("title", 4), ("lead", 2), ("body", 1)];

    private static readonly FieldType Placed = Terms(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static readonly FieldType Plain = Terms(IndexOptions.DOCS_ONLY);

    /// <summary>Of a zone, the field of single characters.</summary>
    public static string SignsOf(string zone) => $"{zone}1";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static Document Of(SearchRow row, DateTime nowUtc)
    {
        var document = new Document
        {
            new StringField(Article, Number(row.ArticleId), Field.Store.NO),
            new NumericDocValuesField(Article, row.ArticleId),
            new StringField(Edition, Number(row.EditionId), Field.Store.NO),
            new Int64Field(Published, row.PublishedAtUtc.Ticks, Field.Store.NO),
            new NumericDocValuesField(Published, row.PublishedAtUtc.Ticks),
        };
        AddTimes(document, row, nowUtc);
        if (row.SectionId is { } section)
        {
            document.Add(new StringField(Section, Number(section), Field.Store.NO));
        }

        foreach (var path in row.Details.Credits.Select(credit => credit.Path).Distinct(StringComparer.Ordinal))
        {
            document.Add(new StringField(Person, path, Field.Store.NO));
        }

        AddWords(document, "title", [row.Title, .. row.ShortTitle is { } shorter ? [shorter] : Array.Empty<string>()]);
        AddWords(document, "lead", [row.Summary]);
        AddWords(document, "body", [StoryWords.Of(row.Body)]);
        return document;
    }

    /// <summary>As <see cref="SearchRow.Details"/> names people.</summary>
    public static string PersonOf(string slug) => Paths.Person(slug);

    private static void AddTimes(Document document, SearchRow row, DateTime nowUtc)
    {
        var from = row.VisibleFromUtc > row.PublishedAtUtc ? row.VisibleFromUtc : row.PublishedAtUtc;
        if (from > nowUtc)
        {
            document.Add(new Int64Field(From, from.Ticks, Field.Store.NO));
        }

        if (row.VisibleUntilUtc is { } until)
        {
            document.Add(new Int64Field(Until, until.Ticks, Field.Store.NO));
        }
    }

    private static void AddWords(Document document, string zone, IEnumerable<string> texts)
    {
        var units = texts.Select(text => SearchUnits.Of(text).ToArray()).ToList();
        document.Add(new Field(zone, new UnitTokens(units), Placed));
        document.Add(new Field(SignsOf(zone), new SignTokens(units), Plain));
    }

    private static FieldType Terms(IndexOptions options)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = options };
        type.Freeze();
        return type;
    }
}
