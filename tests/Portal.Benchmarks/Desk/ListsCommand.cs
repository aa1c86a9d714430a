using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Articles;
using Portal.Data;
using Portal.Data.Sqlite;
using Portal.Desk;
using Portal.Web.Commands;
using Spectre.Console;

namespace Portal.Benchmarks.Desk;

/// <summary>
/// lists FOLDER: asks the archive there what desks ask of the list of articles, also what together matches nothing, and prints how long that takes:
/// once after the kernel has forgotten the file, which takes root, and then the median of ten. It changes nothing.
/// </summary>
public static class ListsCommand
{
    private const int Rounds = 10;

    public static async Task<int> RunAsync(string[] options)
    {
        var file = Path.Combine(Path.GetFullPath(options[0]), "portal.db");
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddPortal()
            .AddSqlitePortal(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        await using var provider = services.BuildServiceProvider();
        var to = AnsiConsole.Profile.Out.Writer;
        await to.WriteLineAsync("asked                                             found  more    cold    warm, ms");
        await AskAsync(provider, new DeskFilter(1));
        foreach (var (name, filter) in Questions(await SectionsAsync(provider)))
        {
            await ForgetAsync();
            var (cold, page) = await AskAsync(provider, filter);
            var warm = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                warm.Add((await AskAsync(provider, filter)).Milliseconds);
            }

            warm.Sort();
            await to.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{name,-50}{page.Items.Count,5}  {(page.IsCut ? "cut" : page.Next is null ? "no" : "yes"),4}{cold,8:F1}{warm[Rounds / 2],8:F1}"));
        }

        return ExitCode.Done;
    }

    private static IEnumerable<(string Name, DeskFilter Filter)> Questions(IReadOnlyList<int> sections)
    {
        var all = new DeskFilter(1);
        var section = all with { SectionIds = [sections[0]] };
        yield return ("all", all);
        yield return ("a section", section);
        yield return ("published", all with { State = ArticleState.Published });
        yield return ("withdrawn in a section", section with { State = ArticleState.Withdrawn });
        yield return ("all sections", all with { SectionIds = sections });
        yield return ("a title of common words", all with { Title = "港口" });
        yield return ("a title of common words that never meet", all with { Title = "进入参与" });
        yield return ("a common title, in a year without any", all with { Title = "港口", ToUtc = new DateTime(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
        yield return ("a common title, in a section without any", all with { Title = "港口", SectionIds = [int.MaxValue] });
        yield return ("a common sign", all with { Title = "口" });
        yield return ("a sign that none has", all with { Title = "犀" });
        yield return ("a sign that none has, in all sections", all with { Title = "犀", SectionIds = sections });
        yield return ("what is planned, published", section with { State = ArticleState.Published, IsScheduled = true });
    }

    private static async Task<IReadOnlyList<int>> SectionsAsync(ServiceProvider provider)
    {
        await using var scope = provider.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalContext>().Sections.Where(section => section.EditionId == 1)
            .OrderBy(section => section.SectionId).Select(section => section.SectionId).ToListAsync();
    }

    private static async Task<(double Milliseconds, DeskPage Page)> AskAsync(ServiceProvider provider, DeskFilter filter)
    {
        await using var scope = provider.CreateAsyncScope();
        var begun = Stopwatch.GetTimestamp();
        var page = await scope.ServiceProvider.GetRequiredService<ArticlesQuery>().ReadAsync(filter, after: null, CancellationToken.None);
        return (Stopwatch.GetElapsedTime(begun).TotalMilliseconds, page);
    }

    /// <summary>See proc(5), drop_caches.</summary>
    private static async Task ForgetAsync() => await File.WriteAllTextAsync("/proc/sys/vm/drop_caches", "3");
}
