using System.Text;
using Portal.Import;
using Portal.Testing;
using Portal.Testing.Hostile;
using Xunit;

namespace Portal.Web.Tests.Import;

public sealed class ImportCommandTests : IDisposable
{
    private readonly PortalProgram _program = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_an_edition_the_import_says_how_to_add_one()
    {
        var run = await _program.RunAsync(Token, "import", _program.Write("a.html", TestPages.Html()));

        Assert.Equal(1, run.Code);
        Assert.Contains("edition add", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_published_at_its_own_time()
    {
        await AddEditionAsync();

        var output = await _program.DoAsync(Token, "import", _program.Write("a.html", TestPages.Html()), "--publish");

        Assert.Contains("published 第1号渡口恢复通航 at /news/2025/1107/1.html", output, StringComparison.Ordinal);
        Assert.Equal(["2025-11-07 02:16:07"], await ReadAsync("SELECT PublishedAtUtc FROM PublishedArticles"));
    }

    [Fact]
    public async Task A_page_whose_time_lies_ahead_is_said_to_wait()
    {
        await AddEditionAsync();

        var output = await _program.DoAsync(Token, "import", _program.Write("a.html", TestPages.Html(time: "2098年11月07日 10:16:07")), "--publish");

        Assert.Contains("the page's time lies ahead; readers see it from 2098-11-07 10:16:07 Asia/Shanghai", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_publish_a_page_becomes_a_draft()
    {
        await AddEditionAsync();

        await _program.DoAsync(Token, "import", _program.Write("a.html", TestPages.Html()));

        Assert.Equal(["1"], await ReadAsync("SELECT COUNT(*) FROM Articles"));
        Assert.Equal(["0"], await ReadAsync("SELECT COUNT(*) FROM PublishedArticles"));
    }

    [Fact]
    public async Task Importing_twice_warns_and_creates_nothing()
    {
        await AddEditionAsync();
        var page = _program.Write("a.html", TestPages.Html());
        await _program.DoAsync(Token, "import", page, "--publish");

        var again = await _program.DoAsync(Token, "import", page, "--publish");

        Assert.Contains("warning: 第1号渡口恢复通航 is known already (article 1)", again, StringComparison.Ordinal);
        Assert.Equal(["1"], await ReadAsync("SELECT COUNT(*) FROM ArticleVersions"));
    }

    [Fact]
    public async Task A_page_in_another_encoding_is_the_same_story()
    {
        await AddEditionAsync();
        await _program.DoAsync(Token, "import", _program.Write("a.html", TestPages.Html()));
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(TestPages.Html().Replace("utf-8", "gb18030", StringComparison.Ordinal));

        var again = await _program.DoAsync(Token, "import", _program.Write("b.html", gb));

        Assert.Contains("is known already", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_reports_and_keeps_nothing()
    {
        await AddEditionAsync();
        _program.Write("pages/images/ferry.jpg", TestPhotos.Jpeg(600, 400));
        var page = _program.Write("pages/a.html", TestPages.Html(head: Hotline, photos: Photo("images/ferry.jpg")));

        var output = await _program.DoAsync(Token, "import", page, "--publish", "--dry-run");

        Assert.Contains("published 第1号渡口恢复通航", output, StringComparison.Ordinal);
        Assert.Contains("photo taken along: images/ferry.jpg", output, StringComparison.Ordinal);
        Assert.Equal(["0"], await ReadAsync("SELECT (SELECT COUNT(*) FROM Articles) + (SELECT COUNT(*) FROM Photos)"));
        Assert.DoesNotContain("hotline", await _program.DoAsync(Token, "edition", "list"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_program.DataFolder, "media")));
    }

    [Fact]
    public async Task An_edition_without_hotline_adopts_the_page_s_and_says_so()
    {
        await AddEditionAsync();

        var output = await _program.DoAsync(Token, "import", _program.Write("a.html", TestPages.Html(head: Hotline)));

        Assert.Contains("the edition adopts the page's hotline: 0512-66667777", output, StringComparison.Ordinal);
        Assert.Contains("hotline 0512-66667777", await _program.DoAsync(Token, "edition", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hotline_that_differs_is_reported_and_left()
    {
        await _program.DoAsync(Token, "edition", "add", "main", "--name", "山河新闻", "--hotline", "025-8888 0000");

        var output = await _program.DoAsync(Token, "import", _program.Write("a.html", TestPages.Html(head: Hotline)));

        Assert.Contains("hotline left as it is: the page has 0512-66667777, the edition has 025-8888 0000", output, StringComparison.Ordinal);
        Assert.Contains("hotline 025-8888 0000", await _program.DoAsync(Token, "edition", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Photos_beside_a_page_are_taken_along()
    {
        await AddEditionAsync();
        _program.Write("pages/images/渡 轮.jpg", TestPhotos.Jpeg(600, 400));
        var page = _program.Write("pages/a.html", TestPages.Html(photos: Photo("images/%E6%B8%A1%20%E8%BD%AE.jpg")));

        await _program.DoAsync(Token, "import", page, "--publish");

        Assert.Equal(["600"], await ReadAsync("SELECT Width FROM Photos"));
        Assert.Equal(["600"], await ReadAsync("SELECT PhotoWidth FROM PublishedArticles"));
    }

    /// <summary>The same door as the desk's upload: intake, act, change, background.</summary>
    [Fact]
    public async Task What_a_photo_of_a_page_says_of_itself_is_in_the_library_and_its_renditions_are_stored()
    {
        await AddEditionAsync();
        var iim = TestPhotos.Iim(CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!, isSaid: false, (120, "渡轮靠岸。"), (80, "方一"), (110, "临江日报"));
        _program.Write("pages/ferry.jpg", TestPhotos.With("jpg", "iptc-data", iim));

        await _program.DoAsync(Token, "import", _program.Write("pages/a.html", TestPages.Html(photos: Photo("ferry.jpg"))), "--publish");

        Assert.Equal(["渡轮靠岸。|方一"], await ReadAsync("SELECT Caption || '|' || Creator FROM Photos WHERE Fingerprint IS NOT NULL AND RenditionsDueUtc IS NOT NULL"));
        Assert.Equal(["1"], await ReadAsync("SELECT COUNT(*) FROM Changes WHERE PhotoHash IS NOT NULL AND Kind = 60"));
        var hash = Assert.Single(await ReadAsync("SELECT Hash FROM Photos"));
        var stored = Directory.EnumerateFiles(Path.Combine(_program.DataFolder, "media"), "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal([hash, $"{hash}-480.jpg", $"{hash}-480.webp"], stored);
    }

    [Theory]
    [InlineData("bomb-60000.png", "has more than 100 megapixels")]
    [InlineData("page.jpg", "is neither JPEG nor PNG nor WebP nor AVIF")]
    [InlineData("half.jpg", "is damaged")]
    [InlineData("telephone.heic", "is HEIC, which cannot be read here: save it as JPEG")]
    public async Task A_hostile_picture_of_a_page_is_refused_by_its_name_and_the_page_does_without(string name, string reason)
    {
        await AddEditionAsync();
        _program.Write($"pages/{name}", HostileFiles.All.Single(file => file.Name == name).Make());

        var output = await _program.DoAsync(Token, "import", _program.Write("pages/a.html", TestPages.Html(photos: Photo(name))), "--publish");

        Assert.Contains($"the photo {name} was not taken, since it {reason}", output, StringComparison.Ordinal);
        Assert.Equal(["1"], await ReadAsync("SELECT COUNT(*) FROM PublishedArticles"));
        Assert.Equal(["0"], await ReadAsync("SELECT COUNT(*) FROM Photos"));
        Assert.False(Directory.Exists(Path.Combine(_program.DataFolder, "media")));
    }

    [Fact]
    public async Task A_link_out_of_the_folder_is_not_followed()
    {
        await AddEditionAsync();
        var secret = _program.Write("secret.jpg", TestPhotos.Jpeg(600, 400));
        var page = _program.Write("pages/a.html", TestPages.Html(photos: Photo("ferry.jpg")));
        File.CreateSymbolicLink(Path.Combine(_program.Folder, "pages/ferry.jpg"), secret);

        var output = await _program.DoAsync(Token, "import", page, "--publish");

        Assert.Contains("the photo ferry.jpg lies outside the page's folder", output, StringComparison.Ordinal);
        Assert.Equal(["0"], await ReadAsync("SELECT COUNT(*) FROM Photos"));
    }

    [Fact]
    public async Task A_bad_file_stops_no_other()
    {
        await AddEditionAsync();
        _program.Write("pages/1-empty.html", "");
        _program.Write("pages/2-binary.txt", [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 0, 0, 1, 2, 3, 0, 0]);
        _program.Write("pages/3-good.html", TestPages.Html());
        _program.Write("pages/4-no-title.html", "<html><body></body></html>");
        _program.Write("pages/style.css", "p { color: red }");

        var run = await _program.RunAsync(Token, "import", Path.Combine(_program.Folder, "pages"), "--publish");

        Assert.Equal(1, run.Code);
        Assert.Equal(3, run.Error.TrimEnd().Split('\n').Length);
        Assert.Contains("1-empty.html: the file is empty.", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 published, 0 saved as drafts, 0 held back as drafts, 0 known already, 3 refused.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_megabytes_are_refused_unread()
    {
        await AddEditionAsync();
        var path = _program.Write("vast.html", "");
        await using (var vast = new FileStream(path, FileMode.Open, FileAccess.Write))
        {
            vast.SetLength(100 * 1024 * 1024);
        }

        var run = await _program.RunAsync(Token, "import", path);

        Assert.Equal((1, $"{path}: the file has more than {PageReader.MaxBytes / 1024 / 1024} MB, which no page has.\n"), (run.Code, run.Error));
    }

    [Fact]
    public async Task A_story_without_editor_is_kept_as_a_draft_and_names_what_is_missing()
    {
        await AddEditionAsync();
        var page = _program.Write("a.html", TestPages.Html().Replace("<p>【编辑:周牧】</p>", "", StringComparison.Ordinal));

        var run = await _program.RunAsync(Token, "import", page, "--publish");

        Assert.Equal(1, run.Code);
        Assert.Contains("saved as a draft, not published: 第1号渡口恢复通航 (article 1)\n  editor: missing", run.Error, StringComparison.Ordinal);
        Assert.Equal(["0"], await ReadAsync("SELECT State FROM Articles"));
    }

    [Theory]
    [InlineData("2025年03月30日 01:30:00", "never was in Europe/London")]
    [InlineData("2025年10月26日 01:30:00", "was twice in Europe/London")]
    public async Task A_time_that_clocks_skipped_or_showed_twice_is_refused(string time, string sentence)
    {
        await _program.DoAsync(Token, "edition", "add", "uk", "--name", "英伦", "--zone", "Europe/London");
        var page = _program.Write("a.html", TestPages.Html(time: time));

        var run = await _program.RunAsync(Token, "import", page, "--publish");

        Assert.Equal(1, run.Code);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Equal(["0"], await ReadAsync("SELECT COUNT(*) FROM Articles"));
    }

    [Theory]
    [InlineData("--edition", "zj", "There is no edition zj. See: edition list\n")]
    [InlineData("--section", "keji", "The edition has no section keji.\n")]
    public async Task A_place_that_is_not_there_is_refused(string option, string value, string sentence)
    {
        await AddEditionAsync();

        var run = await _program.RunAsync(Token, "import", _program.Write("a.html", TestPages.Html()), option, value);

        Assert.Equal((1, sentence), (run.Code, run.Error));
    }

    [Fact]
    public async Task What_cleaning_did_is_kept_with_the_version()
    {
        await AddEditionAsync();

        var output = await _program.DoAsync(Token, "import", _program.Write("a.html", TestPages.Html()));

        Assert.Contains("typed indents removed: 3", output, StringComparison.Ordinal);
        Assert.Contains("\"rule\":\"indent\"", Assert.Single(await ReadAsync("SELECT Findings FROM ArticleVersions")), StringComparison.Ordinal);
    }

    public void Dispose() => _program.Dispose();

    private const string Hotline = "<p>新闻热线：0512-66667777</p>";

    private static string Photo(string source) => $"<p><img src=\"{source}\" alt=\"渡轮靠岸\"></p><p>7日清晨，渡轮靠岸。何川 摄</p>";

    private Task<string> AddEditionAsync() => _program.DoAsync(Token, "edition", "add", "main", "--name", "山河新闻");

    private Task<IReadOnlyList<string>> ReadAsync(string sql) => DatabaseFile.ReadAsync(_program.DataFolder, sql, Token);
}
