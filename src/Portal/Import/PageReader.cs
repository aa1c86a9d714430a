using System.Text.RegularExpressions;
using Portal.Import.Cleaning;
using Portal.Import.Decoding;
using Portal.Import.Fields;
using Portal.Import.Pages;

namespace Portal.Import;

/// <summary>
/// Turns the bytes of an article page, its text or its HTML, into a story and the facts around it. Bad input is refused with a reason,
/// never with an exception.
/// </summary>
public static class PageReader
{
    /// <summary>Bytes of one page's file: 20 MB.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>UTF-16 units of a page's text without markup; long reads have 30,000.</summary>
    private const int MaxText = 500_000;

    /// <param name="language">BCP 47 tag of the edition's stories; Traditional text becomes Simplified for zh-Hans only.</param>
    /// <param name="charset">Encoding by which the file was delivered, when a header named one; proven wrong, it is overruled.</param>
    public static PageReading Read(byte[] bytes, string language, string? charset = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (Refuse(bytes) is { } refusal)
        {
            return PageReading.Refused(refusal);
        }

        if (TextDecoder.Decode(bytes, charset) is not { } decoded)
        {
            return PageReading.Refused(ImportRefusal.NotText);
        }

        try
        {
            return Read(decoded, language);
        }
        catch (HtmlTooDeepException)
        {
            return PageReading.Refused(ImportRefusal.TooDeep);
        }
        catch (RegexMatchTimeoutException)
        {
            return PageReading.Refused(ImportRefusal.TooComplex);
        }
    }

    private static ImportRefusal? Refuse(byte[] bytes) =>
        bytes.Length > MaxBytes ? ImportRefusal.TooLarge
        : bytes.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0 ? ImportRefusal.Empty
        : BinaryContent.Is(bytes) ? ImportRefusal.Binary
        : null;

    private static PageReading Read(DecodedText decoded, string language)
    {
        var isHtml = HtmlPage.Is(decoded.Text);
        if (decoded.Text.AsSpan().Trim("\uFEFF\u200B").IsWhiteSpace())
        {
            return PageReading.Refused(ImportRefusal.Empty);
        }

        if (!isHtml && decoded.Text.Length > MaxText)
        {
            return PageReading.Refused(ImportRefusal.TooComplex);
        }

        if (isHtml && HtmlLimits.Check(decoded.Text) is { } refusal)
        {
            return PageReading.Refused(refusal);
        }

        var findings = new List<Finding>();
        if (decoded.Finding is { } overruled)
        {
            findings.Add(overruled);
        }

        var source = TrackedText.From(decoded.Text);
        var page = isHtml ? HtmlPage.Read(decoded.Text) : PlainPage.Read(source.With(LineEnds.Find(source.Text)));
        if (page.Text.Text.Length > MaxText)
        {
            return PageReading.Refused(ImportRefusal.TooComplex);
        }

        var cleaned = page with { Text = PageCleaner.Clean(page.Text, language, findings) };
        return Story(new FieldSplitter(cleaned, findings).Split(), decoded.Text, findings);
    }

    private static PageReading Story(StoryParts? parts, string source, List<Finding> findings)
    {
        if (parts?.Title is not { Length: > 0 } title)
        {
            return PageReading.Refused(ImportRefusal.NoTitle);
        }

        if (parts.Blocks.Count == 0 && parts.Photos.Count == 0)
        {
            return PageReading.Refused(ImportRefusal.NoBody);
        }

        return PageReading.Of(new ImportedPage
        {
            Story = parts.ToStory(title),
            PublishedLocal = parts.Facts.PublishedLocal,
            Edition = parts.Facts.Edition,
            Findings = findings,
            PhotoPaths = parts.Photos
                .Index()
                .Select(photo => (photo.Index, Path: photo.Item.Source is { } address ? HtmlLinks.LocalPath(address) : null))
                .Where(photo => photo.Path is not null)
                .ToDictionary(photo => photo.Index, photo => photo.Path!),
            SourceText = source,
        });
    }
}
