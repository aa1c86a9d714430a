using System.Xml;
using System.Xml.Linq;
using Portal.Data;

namespace Portal.Media.Metadata;

/// <summary>Reads the fields of the IPTC photo metadata standard from an XMP packet (ISO 16684-1).</summary>
internal static class XmpReader
{
    private const int MostBytes = 1024 * 1024;

    // The standard takes less than ten. A document takes time by the square of its depth: 100,000 took a minute.
    private const int Deepest = 64;

    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostBytes };

    /// <returns>Nothing for a packet that cannot be read.</returns>
    public static PhotoMetadata Read(byte[] packet)
    {
        if (packet.Length > MostBytes)
        {
            return PhotoMetadata.None;
        }

        try
        {
            if (IsDeep(packet))
            {
                return PhotoMetadata.None;
            }

            using var reader = Open(packet);
            return Read([.. XDocument.Load(reader).Descendants(Xmp.Rdf + "Description")]);
        }
        catch (XmlException)
        {
            return PhotoMetadata.None;
        }
    }

    private static bool IsDeep(byte[] packet)
    {
        using var reader = Open(packet);
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Without the white space behind it, which is there to be written over.</summary>
    private static XmlReader Open(byte[] packet) =>
        XmlReader.Create(new MemoryStream(packet, 0, Array.FindLastIndex(packet, sign => sign == (byte)'>') + 1), Strict);

    private static PhotoMetadata Read(IReadOnlyList<XElement> descriptions)
    {
        string? One(XName name) => descriptions.Select(description => Values(description, name)).FirstOrDefault(values => values.Count > 0)?[0];
        IReadOnlyList<string> All(XName name) => descriptions.Select(description => Values(description, name)).FirstOrDefault(values => values.Count > 0) ?? [];

        var source = One(Xmp.IptcExt + "DigitalSourceType") ?? "";
        return new PhotoMetadata
        {
            Headline = MetadataText.Clean(One(Xmp.Photoshop + "Headline") ?? One(Xmp.Dc + "title"), Lengths.Title),
            Caption = MetadataText.Clean(One(Xmp.Dc + "description"), Lengths.Text),
            Creator = MetadataText.Join("、", All(Xmp.Dc + "creator"), Lengths.Name),
            Credit = MetadataText.Clean(One(Xmp.Photoshop + "Credit"), Lengths.Name),
            Copyright = MetadataText.Clean(One(Xmp.Dc + "rights"), Lengths.Title),
            Terms = MetadataText.Clean(One(Xmp.Rights + "UsageTerms"), Lengths.Text),
            TakenOn = MetadataText.Day(One(Xmp.Photoshop + "DateCreated") ?? One(Xmp.Basic + "CreateDate")),
            Place = MetadataText.Join(
                " ", [One(Xmp.Photoshop + "Country"), One(Xmp.Photoshop + "State"), One(Xmp.Photoshop + "City"), One(Xmp.IptcCore + "Location")], Lengths.Title),
            Keywords = MetadataText.CleanAll(All(Xmp.Dc + "subject")),
            Persons = MetadataText.CleanAll(All(Xmp.IptcExt + "PersonInImage")),
            IsAiGenerated = source.EndsWith('/' + Xmp.AiGenerated, StringComparison.OrdinalIgnoreCase),
            IsAiEdited = source.EndsWith('/' + Xmp.AiEdited, StringComparison.OrdinalIgnoreCase),
        };
    }

    /// <summary>A property is an attribute, an element, or an element with items; of alternatives in several languages Chinese comes first.</summary>
    private static IReadOnlyList<string> Values(XElement description, XName name)
    {
        if (description.Attribute(name)?.Value is { Length: > 0 } value)
        {
            return [value];
        }

        if (description.Element(name) is not { } property)
        {
            return [];
        }

        var items = property.Descendants(Xmp.Rdf + "li").ToList();
        return items.Count == 0
            ? string.IsNullOrWhiteSpace(property.Value) ? [] : [property.Value]
            : [.. items.OrderBy(LanguageOrder).Select(item => item.Value).Where(text => !string.IsNullOrWhiteSpace(text))];
    }

    private static int LanguageOrder(XElement item) => item.Attribute(XNamespace.Xml + "lang")?.Value switch
    {
        { } code when code.StartsWith("zh", StringComparison.OrdinalIgnoreCase) => 0,
        "x-default" or null => 1,
        _ => 2,
    };
}
