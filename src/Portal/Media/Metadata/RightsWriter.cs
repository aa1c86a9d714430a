using System.Buffers.Binary;
using System.Text;
using System.Xml.Linq;

namespace Portal.Media.Metadata;

/// <summary>Writes the rights of a photo into its renditions: as XMP, and as IPTC-IIM where the format has it.</summary>
internal static class RightsWriter
{
    // A data set's length has 15 bits.
    private const int LongestIim = short.MaxValue;

    public static byte[] Xmp(PhotoRights rights)
    {
        var description = new XElement(
            Metadata.Xmp.Rdf + "Description",
            new XAttribute(Metadata.Xmp.Rdf + "about", ""),
            new XAttribute(XNamespace.Xmlns + "dc", Metadata.Xmp.Dc),
            new XAttribute(XNamespace.Xmlns + "photoshop", Metadata.Xmp.Photoshop),
            new XAttribute(XNamespace.Xmlns + "xmpRights", Metadata.Xmp.Rights),
            new XAttribute(XNamespace.Xmlns + "Iptc4xmpExt", Metadata.Xmp.IptcExt),
            List(Metadata.Xmp.Dc + "creator", "Seq", rights.Creator),
            Text(Metadata.Xmp.Photoshop + "Credit", rights.Credit),
            Alternatives(Metadata.Xmp.Dc + "rights", rights.Copyright),
            Alternatives(Metadata.Xmp.Rights + "UsageTerms", rights.Terms),
            Text(Metadata.Xmp.IptcExt + "DigitalSourceType", SourceType(rights)));
        var packet = new XElement(
            Metadata.Xmp.Meta + "xmpmeta",
            new XAttribute(XNamespace.Xmlns + "x", Metadata.Xmp.Meta),
            new XElement(Metadata.Xmp.Rdf + "RDF", new XAttribute(XNamespace.Xmlns + "rdf", Metadata.Xmp.Rdf), description));
        return Encoding.UTF8.GetBytes(
            $"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>{packet.ToString(SaveOptions.DisableFormatting)}<?xpacket end=\"r\"?>");
    }

    /// <summary>As Photoshop's image resources, which is how JPEG carries it.</summary>
    public static byte[] Iim(PhotoRights rights)
    {
        using var records = new MemoryStream();
        Append(records, 1, Metadata.Iim.CodedCharacterSet, Metadata.Iim.Utf8);
        foreach (var (number, text) in new[]
        {
            (Metadata.Iim.Creator, rights.Creator), (Metadata.Iim.Credit, rights.Credit), (Metadata.Iim.Copyright, rights.Copyright),
        })
        {
            if (text.Length > 0)
            {
                Append(records, 2, number, Encoding.UTF8.GetBytes(text));
            }
        }

        using var block = new MemoryStream();
        block.Write("Photoshop 3.0\08BIM"u8);
        block.Write([0x04, 0x04, 0, 0]);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)records.Length);
        block.Write(length);
        records.WriteTo(block);
        if (records.Length % 2 == 1)
        {
            block.WriteByte(0);
        }

        return block.ToArray();
    }

    private static string SourceType(PhotoRights rights) =>
        rights.IsAiGenerated ? Metadata.Xmp.SourceTypes + Metadata.Xmp.AiGenerated
        : rights.IsAiEdited ? Metadata.Xmp.SourceTypes + Metadata.Xmp.AiEdited
        : "";

    private static XElement? Text(XName name, string text) => text.Length == 0 ? null : new XElement(name, text);

    private static XElement? List(XName name, string kind, string text) =>
        text.Length == 0 ? null : new XElement(name, new XElement(Metadata.Xmp.Rdf + kind, new XElement(Metadata.Xmp.Rdf + "li", text)));

    private static XElement? Alternatives(XName name, string text) => text.Length == 0 ? null : new XElement(
        name, new XElement(Metadata.Xmp.Rdf + "Alt", new XElement(Metadata.Xmp.Rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), text)));

    private static void Append(MemoryStream records, byte record, byte number, ReadOnlySpan<byte> value)
    {
        value = value[..Math.Min(value.Length, LongestIim)];
        Span<byte> length = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)value.Length);
        records.Write([Metadata.Iim.Tag, record, number, .. length]);
        records.Write(value);
    }
}
