using Microsoft.Extensions.DependencyInjection;
using Portal.Media;
using Portal.Publishing;
using Portal.Reading;
using Portal.Stories;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Import;

public sealed class ExportTests : IAsyncDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly PortalProgram _copy = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Export => Path.Combine(_copy.Folder, "export");

    [Fact]
    public async Task An_export_that_was_imported_is_exported_to_the_same_bytes()
    {
        await WriteEverythingAsync();

        await ExportAsync();
        await _copy.DoAsync(Token, "import", Export, "--publish");
        var again = Path.Combine(_copy.Folder, "again");
        await _copy.DoAsync(Token, "export", "--all", "--to", again);

        // What the desk knows besides now names the import; rows and renditions are for portals that move.
        Assert.Equal(Stories(Export), Stories(again));
        Assert.All(Stories(Export).Where(file => !file.EndsWith("article.json", StringComparison.Ordinal) && file != "manifest.json"), file => Assert.Equal(File.ReadAllBytes(Path.Combine(Export, file)), File.ReadAllBytes(Path.Combine(again, file))));
    }

    [Fact]
    public async Task A_story_file_is_the_written_form_of_the_story_and_a_line_end()
    {
        var edition = await _portal.Newsroom.AddEditionAsync(token: Token);
        var id = await _portal.Newsroom.SaveAsync(Strange(), edition, token: Token);

        await ExportAsync();

        Assert.Equal(StoryJson.Write(Strange()) + "\n", await File.ReadAllTextAsync(Path.Combine(Export, $"articles/{id}/story.json"), Token));
    }

    [Fact]
    public async Task What_was_published_is_published_at_its_time_and_what_was_not_is_not()
    {
        await WriteEverythingAsync();
        await ExportAsync();

        await _copy.DoAsync(Token, "import", Export, "--publish");

        Assert.Equal(["临江新图书馆本周试开放", "第二"], await ReadAsync("SELECT Title FROM PublishedArticles ORDER BY ArticleId"));
        Assert.Equal(["2025-11-07 02:16:07"], await ReadAsync("SELECT DISTINCT PublishedAtUtc FROM PublishedArticles"));
    }

    [Fact]
    public async Task Without_publish_nothing_of_an_export_is_seen()
    {
        await WriteEverythingAsync();
        await ExportAsync();

        await _copy.DoAsync(Token, "import", Export);

        Assert.Equal(["0"], await ReadAsync("SELECT COUNT(*) FROM PublishedArticles"));
    }

    [Fact]
    public async Task An_unpublished_edit_of_a_live_story_stays_unpublished()
    {
        await WriteEverythingAsync();
        await ExportAsync();

        await _copy.DoAsync(Token, "import", Export, "--publish");

        Assert.Equal(["1"], await ReadAsync("SELECT Version FROM PublishedArticles WHERE Title = '第二'"));
        Assert.Equal(["2"], await ReadAsync("SELECT WorkingVersion FROM Articles WHERE ArticleId = (SELECT ArticleId FROM PublishedArticles WHERE Title = '第二')"));
    }

    [Fact]
    public async Task Importing_an_export_twice_creates_nothing()
    {
        await WriteEverythingAsync();
        await ExportAsync();
        await _copy.DoAsync(Token, "import", Export, "--publish");
        var versions = await ReadAsync("SELECT COUNT(*) FROM ArticleVersions");

        var again = await _copy.DoAsync(Token, "import", Export, "--publish");

        Assert.Contains("0 published, 0 saved as drafts, 0 held back as drafts, 4 known already", again, StringComparison.Ordinal);
        Assert.Equal(versions, await ReadAsync("SELECT COUNT(*) FROM ArticleVersions"));
    }

    [Fact]
    public async Task A_dry_run_of_an_export_keeps_nothing()
    {
        await WriteEverythingAsync();
        await ExportAsync();

        var output = await _copy.DoAsync(Token, "import", Export, "--publish", "--dry-run");

        Assert.Contains("2 published, 2 saved as drafts", output, StringComparison.Ordinal);
        Assert.Equal(["0"], await ReadAsync("SELECT (SELECT COUNT(*) FROM Editions) + (SELECT COUNT(*) FROM Articles)"));
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_not_exported_to()
    {
        _copy.Write("export/mine.txt", "mine");

        var run = await _copy.RunAsync(Token, "export", "--all", "--to", Export);

        Assert.Equal((1, $"{Export} is not an empty folder. Nothing was written.\n"), (run.Code, run.Error));
        Assert.Equal(["mine.txt"], FilesOf(Export));
    }

    [Fact]
    public async Task A_damaged_article_stops_no_other()
    {
        await WriteEverythingAsync();
        await ExportAsync();
        await File.WriteAllTextAsync(Path.Combine(Export, "articles/1/story.json"), "{", Token);

        var run = await _copy.RunAsync(Token, "import", Export, "--publish");

        Assert.Equal(1, run.Code);
        Assert.Contains("articles/1: a file is missing or is not what export writes.", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 published, 2 saved as drafts", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"title": null}""")]
    [InlineData("""{"title": "甲", "body": null}""")]
    [InlineData("""{"title": "甲", "body": "乙", "photos": [null]}""")]
    [InlineData("""{"title": "甲", "body": "乙", "tags": [null]}""")]
    [InlineData("""{"title": "甲", "body": "乙", "credits": [{"role": "reporter", "name": null}]}""")]
    public async Task An_article_with_holes_is_damaged(string story)
    {
        await WriteEverythingAsync();
        await ExportAsync();
        await File.WriteAllTextAsync(Path.Combine(Export, "articles/1/story.json"), story, Token);

        var run = await _copy.RunAsync(Token, "import", Export, "--publish");

        Assert.Equal((1, "articles/1: a file is missing or is not what export writes.\n"), (run.Code, run.Error));
        Assert.Contains("1 published, 2 saved as drafts", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_with_holes_is_damaged()
    {
        await WriteEverythingAsync();
        await ExportAsync();
        await File.WriteAllTextAsync(
            Path.Combine(Export, "manifest.json"), """{"format": "portal-export", "version": 1, "editions": [null]}""", Token);

        var run = await _copy.RunAsync(Token, "import", Export, "--publish");

        Assert.Equal(1, run.Code);
        Assert.Contains("the manifest of this export is damaged", Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        _copy.Dispose();
        await _portal.DisposeAsync();
    }

    /// <summary>Two published, one of them with a newer version and a correction; two drafts, one of them strange.</summary>
    private async Task WriteEverythingAsync()
    {
        var main = await _portal.Newsroom.AddEditionAsync(token: Token);
        var region = await _portal.Newsroom.AddEditionAsync("js", "江苏", token: Token);
        var science = await _portal.Newsroom.AddSectionAsync(main, "keji", "科技", token: Token);
        var space = await _portal.Newsroom.AddSectionAsync(main, "keji/hangtian", "航天", science, Token);
        await _portal.Newsroom.AddTopicAsync("wind", "风电", Token);
        await _portal.Newsroom.PublishAsync(TestStories.Brief(), main, space, token: Token);
        var second = await _portal.Newsroom.PublishAsync(await WithPhotoAsync(TestStories.Brief("第二")), region, token: Token);
        await using (var scope = _portal.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<CorrectArticle>().RunAsync(
                new CorrectArticleRequest(second.ArticleId, CorrectionKind.Factual, "首日读者应为三千二百人。"), Newsroom.Desk, Token);
        }

        await _portal.Newsroom.SaveAsync(TestStories.Brief("第二，改过"), region, articleId: second.ArticleId, token: Token);
        await _portal.Newsroom.SaveAsync(TestStories.Full() with { Topics = ["wind"] }, main, science, token: Token);
        await _portal.Newsroom.SaveAsync(Strange(), main, token: Token);
    }

    private async Task<Story> WithPhotoAsync(Story story)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var photo = await scope.ServiceProvider.GetRequiredService<PhotoIntake>().StoreAsync(TestPhotos.Jpeg(640, 480), Token);
        await scope.ServiceProvider.GetRequiredService<AddPhoto>().RunAsync(AddPhotoRequest.Of(photo), Newsroom.Desk, Token);
        var use = new PhotoUse { Photo = photo.File!.Hash, Alt = "书架", Caption = "新书架。", CreditName = "何川", CreditKind = PhotoCreditKind.Shot };
        return story with { Photos = [use] };
    }

    /// <summary>Signs that careless writers lose.</summary>
    private static Story Strange() => TestStories.Full() with
    {
        Title = "“引号”、'撇'、\"双\" 与 𠮷野家、👩‍👩‍👧、e\u0301、\u00A0\u3000\u200B <b>&amp;</b> \\n",
        Body = "第一行\r\n第二行\r第三行\n\n\t制表 𠮷\u2028分行\u2029分段\u0085下一行 </script> {{ }} ```代码```\n\n末段没有换行",
        Tags = ["C++", "a/b", "空 格", "𠮷"],
        OriginalUrl = "https://paper.example/?q=%E4%B8%AD&x=1#y",
    };

    private async Task ExportAsync()
    {
        await _portal.RefreshAsync(Token);
        using var source = new PortalProgram(_portal.DataFolder);
        await source.DoAsync(Token, "export", "--all", "--to", Export);
    }

    private static IReadOnlyList<string> Stories(string folder) => [.. FilesOf(folder).Where(file => !file.StartsWith("rows", StringComparison.Ordinal) && !file.StartsWith("renditions", StringComparison.Ordinal))];

    private static IReadOnlyList<string> FilesOf(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal),
    ];

    private Task<IReadOnlyList<string>> ReadAsync(string sql) => DatabaseFile.ReadAsync(_copy.DataFolder, sql, Token);
}
