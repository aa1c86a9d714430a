using Portal.Media;
using Portal.Stories;
using Portal.Text;
using Xunit;

namespace Portal.Tests.Text;

public sealed class ShownFiguresTests
{
    private static readonly string One = new('1', 64);
    private static readonly string Two = new('2', 64);
    private static readonly HashSet<string> None = [];

    private static SafeHtml Body { get; } = StoryRenderer.Render(
        new Story
        {
            Title = "题",
            Body = "一。\n\n二。",
            Photos =
            [
                new PhotoUse { Photo = One, AfterParagraph = 1, Caption = "第一张" }, new PhotoUse { Photo = Two, AfterParagraph = 2, Caption = "第二张" },
            ],
        },
        new StoryLinks("zh-Hans", _ => null, new Dictionary<string, PhotoFile>(StringComparer.Ordinal)
        {
            [One] = new PhotoFile(One, 3000, 2000),
            [Two] = new PhotoFile(Two, 1000, 800),
        })).Body;

    [Fact]
    public void Nothing_to_change_changes_nothing() => Assert.Same(Body, ShownFigures.Of(Body, None, None));

    [Fact]
    public void A_photo_that_nobody_may_see_goes_with_its_words()
    {
        var html = ShownFigures.Of(Body, Set(One), None).ToString();

        Assert.DoesNotContain(One, html, StringComparison.Ordinal);
        Assert.DoesNotContain("第一张", html, StringComparison.Ordinal);
        Assert.Contains("第二张", html, StringComparison.Ordinal);
        Assert.Contains("<p>二。</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void AVIF_is_offered_first_once_it_is_there()
    {
        var html = ShownFigures.Of(Body, None, Set(Two)).ToString();

        Assert.Contains(
            $"<picture><source type=\"image/avif\" srcset=\"/media/{Two}/480.avif 480w, /media/{Two}/800.avif 800w\" sizes=\"(min-width: 45rem) 40.5rem, 100vw\">"
            + $"<source type=\"image/webp\" srcset=\"/media/{Two}/480.webp 480w",
            html, StringComparison.Ordinal);
        Assert.DoesNotContain($"{One}/480.avif", html, StringComparison.Ordinal);
    }

    private static HashSet<string> Set(string hash) => new([hash], StringComparer.Ordinal);
}
