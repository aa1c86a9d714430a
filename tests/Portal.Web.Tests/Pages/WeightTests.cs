using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Pages;

/// <summary>
/// HTML and style sheets of a page are under 40 kB uncompressed, without what its readers came for: text, and the words of
/// alt, title and description.
/// </summary>
public sealed class WeightTests(ReadersPortal portal)
{
    private const int Limit = 40_000;

    public static TheoryData<PageKind> Kinds => ReadersPortal.Kinds;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_is_light(PageKind kind)
    {
        using var response = await portal.GetAsync(kind);
        using var page = await portal.ReadAsync(kind);

        var html = (await response.Content.ReadAsByteArrayAsync(Token)).Length - WordsOf(page);
        var sheets = 0;
        foreach (var link in page.QuerySelectorAll("link[rel=stylesheet]"))
        {
            sheets += (await portal.Client.GetByteArrayAsync(link.GetAttribute("href"), Token)).Length;
        }

        Assert.True(html + sheets < Limit, $"{html} bytes of HTML and {sheets} of CSS");
    }

    /// <summary>Bytes of text nodes that hold a word, and of alt and description.</summary>
    private static int WordsOf(IHtmlDocument page)
    {
        var texts = page.Descendants<IText>().Select(text => text.Data).Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text.Trim());
        var attributes = page.QuerySelectorAll("[alt]").Select(image => image.GetAttribute("alt"))
            .Concat(page.QuerySelectorAll("meta[name=description]").Select(meta => meta.GetAttribute("content")));
        return texts.Concat(attributes).Sum(text => Encoding.UTF8.GetByteCount(text ?? ""));
    }
}
