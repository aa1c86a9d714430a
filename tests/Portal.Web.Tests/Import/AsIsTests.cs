using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Media;
using Portal.Sections;
using Portal.Staff;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Import;

/// <summary>A portal that moves to another database by export and import is the same portal.</summary>
public sealed partial class AsIsTests : IAsyncDisposable
{
    private const string Server = "PORTAL_TEST_SQLSERVER";
    private readonly FilledPortal _source = new();
    private readonly PortalProgram _files = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Export => Path.Combine(_files.Folder, "export");

    [Fact]
    public Task Every_public_page_is_the_same_after_a_move_to_another_file() => AssertSameAsync([]);

    [Fact]
    public async Task Every_public_page_is_the_same_after_a_move_to_SQL_Server()
    {
        var server = Environment.GetEnvironmentVariable(Server);
        Assert.SkipWhen(string.IsNullOrEmpty(server), $"{Server} is not set: no portal was moved to SQL Server.");
        var name = $"PortalTest_{Guid.NewGuid():n}";
        string[] engine = ["--Database:Provider=SqlServer", $"--ConnectionStrings:Portal={server};Initial Catalog={name}"];

        try
        {
            await AssertSameAsync(engine);
        }
        finally
        {
            await using var target = Target(engine);
            await using var scope = target.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PortalContext>().Database.EnsureDeletedAsync(Token);
        }
    }

    [Fact]
    public async Task What_is_not_empty_is_not_filled()
    {
        await ExportAsync();
        using var target = new PortalProgram();
        await target.DoAsync(Token, "edition", "add", "main", "--name", "别的新闻", "--language", "zh-Hans");

        var run = await target.RunAsync(Token, "import", Export, "--as-is");

        Assert.Equal((1, "This portal is not empty: there are rows in Editions. --as-is fills a new database only. Nothing was written.\n"), (run.Code, run.Error));
    }

    [Fact]
    public async Task The_day_on_which_a_photo_was_taken_moves_with_it()
    {
        await _source.Factory.Newsroom.AddPhotoAsync(SamplePhotos.Jpeg(0), Token);
        await using (var scope = _source.Factory.Services.CreateAsyncScope())
        {
            var context = scope.ServiceProvider.GetRequiredService<PortalContext>();
            context.Photos.Single().Describe(new PhotoDescription { TakenOn = new DateOnly(2025, 3, 5) });
            await context.SaveChangesAsync(Token);
        }

        await ExportAsync();
        using var target = new PortalProgram();

        await target.DoAsync(Token, "import", Export, "--as-is");

        Assert.Equal(["2025-03-05"], await DatabaseFile.ReadAsync(target.DataFolder, "SELECT TakenOn FROM Photos", Token));
    }

    [Theory]
    [InlineData("rows/Tags.jsonl", "[1,2", "rows/Tags.jsonl, line 1: is not what export writes. No row was written.")]
    [InlineData("rows/Tags.jsonl", "[1]", "rows/Tags.jsonl, line 1: has 1 values in place of 4. No row was written.")]
    [InlineData("rows/Changes.jsonl", "", "rows/Changes.jsonl has 0 rows; the manifest says ")]
    public async Task What_is_damaged_is_named_and_nothing_is_kept(string file, string content, string said)
    {
        await _source.Factory.Newsroom.PublishAsync(TestStories.Brief(), await _source.Factory.Newsroom.AddEditionAsync(token: Token), token: Token);
        await ExportAsync();
        await File.WriteAllTextAsync(Path.Combine(Export, file), content, Token);
        using var target = new PortalProgram();

        var run = await target.RunAsync(Token, "import", Export, "--as-is");

        Assert.Equal(1, run.Code);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Equal(["0"], await DatabaseFile.ReadAsync(target.DataFolder, "SELECT (SELECT COUNT(*) FROM Editions) + (SELECT COUNT(*) FROM Articles)", Token));
    }

    [Fact]
    public async Task An_export_of_another_schema_says_so()
    {
        await ExportAsync();
        var manifest = Path.Combine(Export, "manifest.json");
        await File.WriteAllTextAsync(manifest, SchemaLine().Replace(await File.ReadAllTextAsync(manifest, Token), "\"schema\": \"20200101000000_Other\""), Token);
        using var target = new PortalProgram();

        var run = await target.RunAsync(Token, "import", Export, "--as-is");

        Assert.Contains("is of schema 20200101000000_Other, which is not that of this program", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobodys_secret_is_exported()
    {
        await _source.Factory.AddStaffAsync("secret@news.example", Token, new Grant(null, Role.ChiefEditor));
        await ExportAsync();

        var staff = await File.ReadAllTextAsync(Path.Combine(Export, "rows/Staff.jsonl"), Token);

        Assert.Contains("secret@news.example", staff, StringComparison.Ordinal);
        Assert.DoesNotContain("AQAAAA", staff, StringComparison.Ordinal);
        Assert.DoesNotContain(FilesOf(Path.Combine(Export, "rows")), name => name is "StaffSessions.jsonl" or "DataKeys.jsonl" or "StaffPasskeys.jsonl");
    }

    private async Task AssertSameAsync(string[] engine)
    {
        await _source.FillAsync(Token);
        await _source.Factory.AddStaffAsync("chief@news.example", Token, new Grant(null, Role.ChiefEditor));
        await MoveSectionAsync();
        await _source.Factory.SealAsync(Token);
        await ExportAsync();

        await using var target = Target(engine);
        using var program = new PortalProgram(target.DataFolder);
        await program.DoAsync(Token, [.. engine, "migrate"]);
        await program.DoAsync(Token, [.. engine, "import", Export, "--as-is"]);

        Assert.Contains("whole", await program.DoAsync(Token, [.. engine, "audit", "verify"]), StringComparison.Ordinal);
        var again = Path.Combine(_files.Folder, "again");
        await program.DoAsync(Token, [.. engine, "export", "--all", "--to", again]);
        Assert.Equal(FilesOf(Export), FilesOf(again));
        Assert.All(FilesOf(Export), file => Assert.Equal(File.ReadAllBytes(Path.Combine(Export, file)), File.ReadAllBytes(Path.Combine(again, file))));
        await AssertSamePagesAsync(target);
    }

    /// <summary>So that there is an address that leads elsewhere.</summary>
    private async Task MoveSectionAsync()
    {
        var section = await _source.Factory.Newsroom.FirstAsync(context => context.Sections.Where(row => row.Path == "keji"), Token);
        var outcome = await _source.Factory.Newsroom.DoAsync<ChangeSection, ChangeSectionOutcome>(act => act.RunAsync(
            new ChangeSectionRequest(section.SectionId, null, "科学", "kexue", null), Newsroom.Desk, Token));
        Assert.Equal(ChangeSectionOutcome.Changed, outcome);
        await _source.Factory.RefreshAsync(Token);
    }

    private async Task AssertSamePagesAsync(PortalFactory target)
    {
        using var source = _source.Factory.CreateClient();
        using var copy = target.CreateClient();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var articles = await ArticlesAsync();
        var open = new Queue<string>([.. articles, .. _source.Addresses.Values, "/keji/", "/robots.txt", "/sitemap.xml", "/feed.xml", "/atom.xml", "/feed.json"]);
        var different = new List<string>();
        while (open.TryDequeue(out var path))
        {
            if (!known.Add(path))
            {
                continue;
            }

            var (before, after) = (await AnswerAsync(source, path), await AnswerAsync(copy, path));
            different.AddRange(before == after ? [] : new[] { $"{path}: {before.Status} {before.Location}, {after.Status} {after.Location}" });
            foreach (var link in Links().Matches(before.Text).Select(match => System.Net.WebUtility.HtmlDecode(match.Groups["path"].Value)))
            {
                open.Enqueue(link);
            }
        }

        Assert.Empty(different);
        Assert.InRange(known.Count, articles.Count + 100, 5000);
    }

    private async Task<IReadOnlyList<string>> ArticlesAsync()
    {
        await using var scope = _source.Factory.Services.CreateAsyncScope();
        return [.. scope.ServiceProvider.GetRequiredService<PortalContext>().PublishedArticles.Select(row => row.Path)];
    }

    private static async Task<(int Status, string? Location, string? Type, string Text)> AnswerAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, Token);
        var type = answer.Content.Headers.ContentType?.ToString();
        var bytes = await answer.Content.ReadAsByteArrayAsync(Token);
        var text = type?.StartsWith("image/", StringComparison.Ordinal) == true ? Convert.ToBase64String(bytes) : System.Text.Encoding.UTF8.GetString(bytes);
        return ((int)answer.StatusCode, answer.Headers.Location?.OriginalString, type, text);
    }

    private static PortalFactory Target(string[] engine)
    {
        var factory = new PortalFactory();
        foreach (var setting in engine)
        {
            var (key, value) = (setting[2..setting.IndexOf('=', StringComparison.Ordinal)], setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            factory.Settings[key] = value;
        }

        return factory;
    }

    private async Task ExportAsync()
    {
        await _source.Factory.RefreshAsync(Token);
        using var program = new PortalProgram(_source.Factory.DataFolder);
        await program.DoAsync(Token, "export", "--all", "--to", Export);
    }

    private static IReadOnlyList<string> FilesOf(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        _files.Dispose();
    }

    [GeneratedRegex("""(?:href|src)="(?:https://news\.example)?(?<path>/(?!admin|/)[^"#]*)"|(?<path>/media/[0-9a-f]{64}/[^" ,<]+)|<loc>https://news\.example(?<path>/[^<]*)<""", RegexOptions.None, matchTimeoutMilliseconds: 10000)]
    private static partial Regex Links();

    [GeneratedRegex("\"schema\": \"[^\"]*\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SchemaLine();
}
