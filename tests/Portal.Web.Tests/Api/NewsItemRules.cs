using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Portal.Web.Tests.Api;

/// <summary>The rules of a news item of NewsML-G2, transcribed from what the IPTC publishes; see the comment in the file.</summary>
internal static class NewsItemRules
{
    public static readonly XNamespace G2 = "http://iptc.org/std/nar/2006-10-01/";
    public static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    private static readonly XmlSchemaSet Rules = Create();

    /// <exception cref="XmlSchemaValidationException">It breaks a rule.</exception>
    public static XElement Read(string xml)
    {
        var document = XDocument.Parse(xml, LoadOptions.PreserveWhitespace);
        document.Validate(Rules, (_, fault) => throw fault.Exception);
        return document.Root!;
    }

    private static XmlSchemaSet Create()
    {
        var rules = new XmlSchemaSet();
        using var language = XmlReader.Create(new StringReader(
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
              <xs:attribute name="lang" type="xs:language"/>
            </xs:schema>
            """));
        rules.Add(targetNamespace: null, language);
        using var item = XmlReader.Create(Path.Combine(SourceTree.Root, "tests", "Portal.Web.Tests", "Api", "newsitem-2.31-rules.xsd"));
        rules.Add(targetNamespace: null, item);
        rules.Compile();
        return rules;
    }
}
