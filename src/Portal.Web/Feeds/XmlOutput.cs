using System.Text;
using System.Xml;

namespace Portal.Web.Feeds;

/// <summary>Writes XML in UTF-8, Chinese as itself.</summary>
internal static class XmlOutput
{
    // Returns stay what they are: a parser would read them as line ends (XML 1.0, 2.11).
    public static XmlWriterSettings Settings { get; } = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    };

    public static byte[] Write(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            write(xml);
        }

        return bytes.ToArray();
    }

    /// <summary>An element that holds text; nothing when there is none.</summary>
    public static void Text(this XmlWriter xml, string? prefix, string name, string? space, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            xml.WriteStartElement(prefix, name, space);
            xml.WriteString(text);
            xml.WriteEndElement();
        }
    }

    public static void Text(this XmlWriter xml, string name, string? text) => xml.Text(prefix: null, name, space: null, text);

    /// <summary>An element that has attributes only; null ones are left out.</summary>
    public static void Empty(this XmlWriter xml, string? prefix, string name, string? space, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement(prefix, name, space);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                xml.WriteAttributeString(attribute, value);
            }
        }

        xml.WriteEndElement();
    }
}
