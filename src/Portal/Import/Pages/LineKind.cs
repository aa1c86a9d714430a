namespace Portal.Import.Pages;

/// <summary>What a page's markup says of a line. Text pages say nothing.</summary>
internal enum LineKind
{
    /// <summary>A line of a text page; may be blank.</summary>
    Text,

    Title,

    /// <summary>Outside an HTML page's main text: looked at for facts only.</summary>
    Outside,

    Paragraph,
    Heading,
    ListItem,
    Quote,

    /// <summary>A photo; its text is the alt text, possibly empty.</summary>
    Photo,

    PhotoCaption,
}
