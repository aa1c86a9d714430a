using System.Diagnostics;
using System.Globalization;
using Portal.Links;
using Portal.Media;
using Portal.Testing;
using Portal.Web.Commands;
using Xunit;

namespace Portal.Web.Tests.Faults;

/// <summary>Kills imports at random moments (SIGKILL) and looks what they leave. tests/faults/kill-imports.sh runs it for longer.</summary>
public sealed class KilledImportTests(ITestOutputHelper log) : IDisposable
{
    /// <summary>How often to kill; 5 unless set.</summary>
    private const string KillsVariable = "PORTAL_TEST_KILLS";

    private const int PagesPerRound = 8;

    private readonly PortalProgram _program = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable(KillsVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 5;

    [Fact]
    public async Task Every_article_of_a_killed_import_is_fully_there_or_not_at_all()
    {
        var seed = Environment.TickCount;
        log.WriteLine($"{Kills} kills, seed {seed}");
        // The very first start, with its migration, is among what is killed.
        var rounds = 0;
        for (var kills = 0; kills < Kills; rounds++)
        {
            kills += await KillAsync(rounds, new Random(seed + rounds)) ? 1 : 0;
            await RestartAsync();
            await CheckAsync(rounds);
        }

        var rest = await _program.DoAsync(Token, "import", Path.Combine(_program.Folder, "pages"), "--publish");

        await CheckAsync(rounds);
        log.WriteLine(rest.TrimEnd().Split('\n')[^1]);
        Assert.Equal([(rounds * PagesPerRound).ToString(CultureInfo.InvariantCulture)], await ReadAsync("SELECT COUNT(*) FROM PublishedArticles"));
    }

    public void Dispose() => _program.Dispose();

    /// <returns>False when the import had ended before.</returns>
    private async Task<bool> KillAsync(int round, Random random)
    {
        var folder = Path.Combine("pages", round.ToString(CultureInfo.InvariantCulture));
        for (var page = 0; page < PagesPerRound; page++)
        {
            var number = (round * PagesPerRound) + page + 1;
            _program.Write(Path.Combine(folder, $"{number}.jpg"), TestPhotos.Jpeg(700, 500, number));
            var photo = $"<p><img src=\"{number}.jpg\" alt=\"渡轮靠岸\"></p><p>7日清晨，渡轮靠岸。何川 摄</p>";
            _program.Write(Path.Combine(folder, $"{number}.html"), TestPages.Html(number, photos: photo));
        }

        using var import = PortalProcess.Start(_program.DataFolder, "import", Path.Combine(_program.Folder, folder), "--publish");
        // Without an edition the first round only migrates: it is killed while it does so.
        await ReachAsync(import, round == 0 ? 0 : random.Next(PagesPerRound), random);
        import.Kill();
        await import.WaitForExitAsync(Token);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round}: exit code {import.ExitCode}"));
        return import.ExitCode is not (ExitCode.Done or ExitCode.Failed);
    }

    /// <summary>So many pages, and from there a random moment within the next ones, or of the start.</summary>
    private static async Task ReachAsync(Process import, int pages, Random random)
    {
        for (var done = 0; done < pages && await import.StandardOutput.ReadLineAsync(Token) is { } line;)
        {
            done += line.Contains(": published", StringComparison.Ordinal) ? 1 : 0;
        }

        var wait = pages == 0 ? random.Next(1500) : random.Next(60);
        await Task.Delay(TimeSpan.FromMilliseconds(wait), TimeProvider.System, Token);
    }

    private async Task RestartAsync()
    {
        if (!(await _program.DoAsync(Token, "edition", "list")).Contains("(main)", StringComparison.Ordinal))
        {
            await _program.DoAsync(Token, "edition", "add", "main", "--name", "山河新闻");
        }
    }

    private async Task CheckAsync(int round)
    {
        Assert.Equal(["ok"], await ReadAsync("PRAGMA integrity_check"));
        Assert.Empty(await ReadAsync("PRAGMA foreign_key_check"));
        (string What, string Sql)[] halves =
        [
            ("article without version", "SELECT ArticleId FROM Articles WHERE ArticleId NOT IN (SELECT ArticleId FROM ArticleVersions)"),
            ("article that is not published", "SELECT ArticleId FROM Articles WHERE State <> 3 OR LiveVersion IS NULL"),
            ("article without projection", "SELECT ArticleId FROM Articles WHERE ArticleId NOT IN (SELECT ArticleId FROM PublishedArticles)"),
            ("projection without listings", "SELECT ArticleId FROM PublishedArticles WHERE (SELECT COUNT(*) FROM PublishedListings l WHERE l.ArticleId = PublishedArticles.ArticleId) < 4"),
            ("article without its two changes", "SELECT ArticleId FROM Articles WHERE (SELECT COUNT(DISTINCT Kind) FROM Changes c WHERE c.ArticleId = Articles.ArticleId) <> 2"),
            ("change without article", "SELECT ChangeId FROM Changes WHERE ArticleId IS NOT NULL AND ArticleId NOT IN (SELECT ArticleId FROM Articles)"),
            ("article without its photo", "SELECT ArticleId FROM PublishedArticles WHERE PhotoHash IS NULL OR PhotoHash NOT IN (SELECT Hash FROM Photos)"),
            ("story that is there twice", "SELECT Title FROM PublishedArticles GROUP BY Title HAVING COUNT(*) > 1"),
        ];
        foreach (var (what, sql) in halves)
        {
            Assert.True((await ReadAsync(sql)).Count == 0, $"round {round}: {what}: {string.Join(", ", await ReadAsync(sql))}");
        }

        var media = Path.Combine(_program.DataFolder, "media");
        Assert.All(await ReadAsync("SELECT Hash FROM Photos"), hash =>
        {
            Assert.True(new FileInfo(Path.Combine(media, MediaName.Original(hash))).Length > 0, Paths.Photo(hash, 480));
            Assert.True(new FileInfo(Path.Combine(media, MediaName.Of(Rendition.Parse(hash, "480.jpg")!))).Length > 0, Paths.Photo(hash, 480));
        });
    }

    private Task<IReadOnlyList<string>> ReadAsync(string sql) => DatabaseFile.ReadAsync(_program.DataFolder, sql, Token);
}
