using System.Globalization;
using Portal.Reading;
using Portal.Search;
using Portal.Stories;
using Portal.Text;
using Xunit;

namespace Portal.Tests.Search;

/// <summary>What is found in an index on disk.</summary>
public sealed class SearchIndexTests : IDisposable
{
    private static readonly DateTime Now = new(2025, 11, 7, 2, 16, 7, DateTimeKind.Utc);
    private readonly string _root = Directory.CreateTempSubdirectory("portal-search-").FullName;
    private readonly SearchFolder _folder;
    private readonly SearchIndex _index = new();

    public SearchIndexTests() => _folder = new SearchFolder(_root);

    public void Dispose()
    {
        _index.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    [Theory]
    [InlineData("苏", "1")]
    [InlineData("苏州", "1")]
    [InlineData("蘇州", "1")]
    [InlineData("州苏", "")]
    [InlineData("长三角", "1 2")]
    [InlineData("長三角", "1 2")]
    [InlineData("社会组织", "1")]
    [InlineData("社會組織", "1")]
    [InlineData("会组", "1")]
    [InlineData("会织", "")]
    [InlineData("苏州 组织", "1")]
    [InlineData("苏州 上海", "")]
    [InlineData("𠮷", "2")]
    [InlineData("𠮷野家", "2")]
    [InlineData("野家𠮷", "")]
    [InlineData("iphone", "2")]
    [InlineData("ＩＰＨＯＮＥ", "2")]
    [InlineData("iphon", "")]
    [InlineData("iphone手机", "2")]
    [InlineData("\"smart city\"", "2")]
    [InlineData("\"city smart\"", "")]
    [InlineData("city smart", "2")]
    [InlineData("\"smart city\" 上海", "2")]
    [InlineData("5G", "2")]
    [InlineData("第5G", "")]
    [InlineData("\"上 海\"", "2")]
    public void Words_of_every_length_and_script_are_found(string words, string found)
    {
        Build(
            Row(1, "苏州社会组织服务长三角", "会议在苏州举行。"),
            Row(2, "上海的𠮷野家", "長三角的 Smart City 用5G和 iPhone手机。"));

        Assert.Equal(found, string.Join(' ', Find(words).ArticleIds.Order()));
    }

    [Fact]
    public void Title_comes_before_lead_before_text_and_the_newer_first_among_equals()
    {
        Build(
            Row(1, "别的", "正文里有苏州。") with { PublishedAtUtc = Now.AddDays(-1) },
            Row(2, "别的", "正文里有苏州。") with { PublishedAtUtc = Now.AddDays(-2) },
            Row(3, "别的", "无") with { Summary = "导语里有苏州。", PublishedAtUtc = Now.AddDays(-30) },
            Row(4, "苏州", "无") with { PublishedAtUtc = Now.AddDays(-300) });

        Assert.Equal([4, 3, 1, 2], Find("苏州").ArticleIds);
        Assert.Equal([1, 2, 3, 4], Find("苏州", request => request with { Order = SearchOrder.Time }).ArticleIds);
    }

    [Theory]
    [InlineData(SearchOrder.Relevance)]
    [InlineData(SearchOrder.Time)]
    public void Pages_show_every_story_once(SearchOrder order)
    {
        // Many at one instant, and of each worth.
        Build([.. Enumerable.Range(1, 95).Select(id => Row(id, id % 3 == 0 ? "苏州" : "别的", "正文里有苏州。") with { PublishedAtUtc = Now.AddHours(-(id / 10)) })]);

        var pages = new List<IReadOnlyList<int>>();
        SearchKey? after = null;
        do
        {
            var hits = Find("苏州", request => request with { Order = order, After = after });
            Assert.Equal(95, hits.Total);
            pages.Add(hits.ArticleIds);
            after = SearchKey.Parse(hits.Next?.ToString());
        }
        while (after is not null);

        Assert.Equal([20, 20, 20, 20, 15], pages.Select(page => page.Count));
        Assert.Equal(Enumerable.Range(1, 95), pages.SelectMany(page => page).Order());
    }

    [Fact]
    public void Filters_narrow_what_is_found()
    {
        var credit = new PublishedCredit(CreditRole.Reporter, "林晚", "/people/lin-wan");
        Build(
            Row(1, "苏州一", "文") with { SectionId = 7, PublishedAtUtc = Now.AddDays(-1) },
            Row(2, "苏州二", "文") with { SectionId = 8, PublishedAtUtc = Now.AddDays(-2), Details = Details() with { Credits = [credit] } },
            Row(3, "苏州三", "文") with { EditionId = 2 });

        Assert.Equal([1, 2], Find("苏州").ArticleIds);
        Assert.Equal([1], Find("苏州", request => request with { SectionIds = [7, 9] }).ArticleIds);
        Assert.Equal([2], Find("苏州", request => request with { People = ["lin-wan", "other"] }).ArticleIds);
        Assert.Empty(Find("苏州", request => request with { People = ["other"] }).ArticleIds);
        Assert.Equal([2], Find("苏州", request => request with { ToUtc = Now.AddDays(-1) }).ArticleIds);
        Assert.Equal([1], Find("苏州", request => request with { FromUtc = Now.AddDays(-1) }).ArticleIds);
        Assert.Equal([2], Find("苏州", request => request with { FromUtc = Now.AddDays(-2), ToUtc = Now.AddDays(-1), SectionIds = [8] }).ArticleIds);
        Assert.Equal([3], _index.Search(new SearchRequest(SearchWords.Of("苏州"), EditionId: 2), Now)!.ArticleIds);
    }

    [Fact]
    public void What_is_planned_or_past_is_counted_only_in_its_time()
    {
        Build(
            Row(1, "苏州", "先前的") with { VisibleUntilUtc = Now.AddHours(1) },
            Row(1, "苏州", "后来的") with { Version = 2, VisibleFromUtc = Now.AddHours(1) },
            Row(2, "苏州", "文") with { PublishedAtUtc = Now.AddHours(2) },
            Row(3, "苏州", "文") with { VisibleUntilUtc = Now });

        Assert.Equal("1: 1", At(Now));
        Assert.Equal("1: 1", At(Now.AddHours(1)));
        Assert.Equal("1: 1", At(Now.AddHours(2).AddTicks(-1)));
        Assert.Equal("2 1: 2", At(Now.AddHours(2)));
        Assert.Empty(_index.Search(new SearchRequest(SearchWords.Of("后来"), 1), Now)!.ArticleIds);

        string At(DateTime utc)
        {
            var hits = _index.Search(new SearchRequest(SearchWords.Of("苏州"), 1), utc)!;
            return string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', hits.ArticleIds)}: {hits.Total}");
        }
    }

    [Fact]
    public void Replacing_is_found_at_once_and_what_was_not_committed_is_forgotten()
    {
        Build(Row(1, "苏州", "文"), Row(2, "苏州", "文"));

        _index.Replace([1, 2], new[] { Row(1, "无锡", "文") }.ToLookup(row => row.ArticleId), Now);
        _index.Commit(new SearchCursor(5, Now));
        _index.Replace([1], Array.Empty<SearchRow>().ToLookup(row => row.ArticleId), Now);
        var path = _index.Path!;
        _index.Close();

        Assert.Null(_index.Search(new SearchRequest(SearchWords.Of("苏州"), 1), Now));
        Assert.True(_index.TryOpen(path));
        Assert.Equal(new SearchCursor(5, Now), _index.Cursor);
        Assert.Empty(Find("苏州").ArticleIds);
        Assert.Equal([1], Find("无锡").ArticleIds);
    }

    [Theory]
    [InlineData("segments_*")]
    [InlineData("*.cfs")]
    [InlineData("*.si")]
    public void An_index_with_a_damaged_file_does_not_open(string pattern)
    {
        Build(Row(1, "苏州", "文"));
        var path = _index.Path!;
        _index.Close();
        foreach (var file in Directory.GetFiles(path, pattern))
        {
            File.WriteAllBytes(file, [1, 2, 3]);
        }

        Assert.False(_index.TryOpen(path));
        Assert.False(_index.IsOpen);
    }

    [Fact]
    public void An_index_of_another_format_or_of_none_does_not_open()
    {
        var empty = _folder.Add();
        var old = _folder.Add();
        using (var writer = new SearchWriter(old))
        {
            writer.Commit(SearchCursor.Beginning);
        }

        Assert.False(_index.TryOpen(empty));
        Assert.True(_index.TryOpen(old));
        Assert.Null(SearchCursor.Of(new Dictionary<string, string>(StringComparer.Ordinal) { ["format"] = "0", ["change"] = "1", ["at"] = "1" }));
    }

    [Fact]
    public void Only_what_is_older_and_written_by_nobody_is_cleaned_away()
    {
        var left = _folder.Add();
        var written = _folder.Add();
        using var building = new SearchWriter(written);
        Build(Row(1, "苏州", "文"));
        var begun = _folder.Add();

        _folder.Clean();

        string[] kept = [written, _index.Path!, begun];
        Assert.False(Directory.Exists(left));
        Assert.Equal(kept.Order(StringComparer.Ordinal), Directory.GetDirectories(_root).Order(StringComparer.Ordinal));
        Assert.Equal(_index.Path, _folder.Current());
    }

    [Fact]
    public void The_index_holds_no_text_that_could_be_read_back()
    {
        Build(Row(1, "绝密标题一", "正文里没有别的秘密。"));

        var bytes = Directory.GetFiles(_index.Path!).SelectMany(File.ReadAllBytes).ToArray();

        Assert.DoesNotContain("绝密标题", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    private static SearchRow Row(int articleId, string title, string body) => new()
    {
        ArticleId = articleId,
        Version = 1,
        EditionId = 1,
        Title = title,
        Summary = "",
        Body = SafeHtml.Trusted($"<p>{body}</p>"),
        PublishedAtUtc = Now.AddDays(-1),
        VisibleFromUtc = DateTime.MinValue,
        Details = Details(),
    };

    private static PublishedDetails Details() => new() { Source = new NamedLink("山河网", "/sources/shanhe-wang") };

    private void Build(params SearchRow[] rows)
    {
        var path = _folder.Add();
        using (var writer = new SearchWriter(path))
        {
            foreach (var row in rows)
            {
                writer.Add(row, Now);
            }

            writer.Commit(SearchCursor.Beginning);
        }

        _folder.Use(path);
        Assert.True(_index.TryOpen(path), string.Create(CultureInfo.InvariantCulture, $"{rows.Length}"));
    }

    private SearchHits Find(string words, Func<SearchRequest, SearchRequest>? narrow = null)
    {
        var request = new SearchRequest(SearchWords.Of(words), EditionId: 1);
        return _index.Search(narrow?.Invoke(request) ?? request, Now)!;
    }
}
