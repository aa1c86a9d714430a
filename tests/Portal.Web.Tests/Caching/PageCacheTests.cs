using System.Text;
using Microsoft.Extensions.Options;
using Portal.Reading;
using Portal.Web.Caching;
using Xunit;

namespace Portal.Web.Tests.Caching;

public sealed class PageCacheTests
{
    private static readonly CacheTag Tag = CacheTags.List(ListKind.Tag, 7);
    private readonly PageCache _cache = new(Options.Create(new PageCacheOptions { Megabytes = 1 }));

    [Fact]
    public void Those_who_ask_at_the_same_time_wait_for_one_rendering()
    {
        var first = _cache.Begin("/", out var isMine);
        var second = _cache.Begin("/", out var isMineToo);

        Assert.True(isMine);
        Assert.False(isMineToo);
        Assert.Same(first, second);
    }

    [Fact]
    public async Task Everybody_who_waits_gets_the_page()
    {
        var rendering = _cache.Begin("/", out _);
        var page = Page("/");

        _cache.End(rendering, page);

        Assert.Same(page, await rendering.Page.Task);
        Assert.Same(page, _cache.Find("/"));
    }

    [Fact]
    public async Task Where_there_is_nothing_to_store_nobody_waits_for_ever()
    {
        var rendering = _cache.Begin("/", out _);

        _cache.End(rendering, page: null);

        Assert.Null(await rendering.Page.Task);
        _cache.Begin("/", out var isMine);
        Assert.True(isMine);
    }

    [Fact]
    public void Only_pages_that_show_what_changed_fall()
    {
        Store(Page("/tags/a", Tag));
        Store(Page("/tags/b", CacheTags.List(ListKind.Tag, 8)));

        var fallen = _cache.Evict([Tag]);

        Assert.Equal("/tags/a", Assert.Single(fallen).Key);
        Assert.Equal(["/tags/b"], _cache.Keys);
    }

    [Fact]
    public void A_page_that_was_begun_before_a_change_is_not_stored_after_it()
    {
        var rendering = _cache.Begin("/tags/a", out _);

        _cache.Evict([Tag]);
        _cache.End(rendering, Page("/tags/a", Tag));

        Assert.Null(_cache.Find("/tags/a"));
    }

    [Fact]
    public void A_change_of_something_else_does_not_keep_a_page_from_being_stored()
    {
        var rendering = _cache.Begin("/tags/a", out _);

        _cache.Evict([CacheTags.List(ListKind.Tag, 8)]);
        _cache.End(rendering, Page("/tags/a", Tag));

        Assert.NotNull(_cache.Find("/tags/a"));
    }

    [Fact]
    public void Who_asks_after_a_change_does_not_wait_for_what_was_begun_before()
    {
        _cache.Begin("/tags/a", out _);
        _cache.Evict([Tag]);

        _cache.Begin("/tags/a", out var isMine);

        Assert.True(isMine);
    }

    [Fact]
    public void When_memory_runs_out_what_nobody_asks_for_goes()
    {
        Store(Page("/asked", Tag));
        for (var number = 0; number < 100; number++)
        {
            Store(Page($"/{number}", Tag, bytes: 20_000));
            _cache.Find("/asked")!.Use();
        }

        Assert.InRange(_cache.Size, 1, 1024 * 1024);
        Assert.NotNull(_cache.Find("/asked"));
        Assert.Null(_cache.Find("/0"));
        Assert.NotNull(_cache.Find("/99"));
    }

    [Fact]
    public void A_page_larger_than_all_memory_is_not_kept()
    {
        Store(Page("/", Tag, bytes: 2_000_000));

        Assert.Equal((0, 0L), (_cache.Count, _cache.Size));
    }

    [Fact]
    public void What_has_gone_takes_no_memory()
    {
        Store(Page("/", Tag));
        Store(Page("/", Tag, CacheTags.Article(1)));

        _cache.Clear();

        Assert.Equal((0, 0L), (_cache.Count, _cache.Size));
    }

    [Fact]
    public void A_body_is_the_same_in_every_form_and_also_when_the_plain_one_was_dropped()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("山河新闻，今日要闻。", 200)));
        var body = new PageBody(text);
        var brotli = body[PageEncoding.Brotli];

        body.DropIdentity();

        Assert.True(brotli.Bytes.Length < text.Length);
        Assert.Equal(text, body[PageEncoding.Identity].Bytes);
        Assert.NotEmpty(body[PageEncoding.Gzip].Bytes);
        Assert.Equal(3, new[] { brotli.Tag, body[PageEncoding.Gzip].Tag, body[PageEncoding.Identity].Tag }.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_tag_of_a_form_is_known_before_the_form_is_made()
    {
        var body = new PageBody(Encoding.UTF8.GetBytes("<p>今日要闻</p>"));

        var tag = body.TagOf(PageEncoding.Gzip);

        Assert.False(body.Holds(PageEncoding.Gzip));
        Assert.Equal(tag, body[PageEncoding.Gzip].Tag);
        Assert.True(body.Holds(PageEncoding.Gzip));
    }

    [Fact]
    public void Who_asks_at_once_for_a_form_gets_the_same_one()
    {
        var body = new PageBody(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("今日要闻", 5000))));
        var forms = new PageForm[8];

        Parallel.For(0, forms.Length, place => forms[place] = body[PageEncoding.Brotli]);

        Assert.All(forms, form => Assert.Same(forms[0], form));
    }

    private void Store(StoredPage page) => _cache.End(_cache.Begin(page.Key, out _), page);

    private static StoredPage Page(string key, params CacheTag[] tags) => Page(key, tags, 100);

    private static StoredPage Page(string key, CacheTag tag, int bytes) => Page(key, [tag], bytes);

    private static StoredPage Page(string key, CacheTag[] tags, int bytes) => new()
    {
        Key = key,
        Status = 200,
        Body = new PageBody(new byte[bytes]),
        Tags = [CacheTags.Frame, .. tags],
        RenderedAtUtc = DateTime.UnixEpoch,
        FreshUntilUtc = DateTime.MaxValue,
        TrueUntilUtc = DateTime.MaxValue,
        IsFront = false,
    };
}
