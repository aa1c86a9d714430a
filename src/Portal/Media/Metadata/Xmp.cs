using System.Xml.Linq;

namespace Portal.Media.Metadata;

/// <summary>Namespaces of XMP, as the IPTC photo metadata standard 2023.1 uses them.</summary>
internal static class Xmp
{
    /// <summary>Digital source type of what a machine made: https://cv.iptc.org/newscodes/digitalsourcetype/</summary>
    public const string AiGenerated = "trainedAlgorithmicMedia";

    public const string AiEdited = "compositeWithTrainedAlgorithmicMedia";

    public const string SourceTypes = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    public static XNamespace Meta { get; } = "adobe:ns:meta/";

    public static XNamespace Rdf { get; } = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    public static XNamespace Dc { get; } = "http://purl.org/dc/elements/1.1/";

    public static XNamespace Basic { get; } = "http://ns.adobe.com/xap/1.0/";

    public static XNamespace Rights { get; } = "http://ns.adobe.com/xap/1.0/rights/";

    public static XNamespace Photoshop { get; } = "http://ns.adobe.com/photoshop/1.0/";

    public static XNamespace IptcCore { get; } = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";

    public static XNamespace IptcExt { get; } = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
}
