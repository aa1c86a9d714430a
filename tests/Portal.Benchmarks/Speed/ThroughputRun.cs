using Portal.Testing.Load;

namespace Portal.Benchmarks.Speed;

/// <summary>How many requests a second each server answers, in alternation, and how they compare.</summary>
internal sealed class ThroughputRun(string folder, SpeedServers servers, TextWriter progress)
{
    private const int WarmSeconds = 12;

    private static readonly string[] Servers = [SpeedServers.NginxUsual, SpeedServers.NginxOff, SpeedServers.Portal];

    /// <param name="articles">Asked for in turn, so that no server answers from one warm place.</param>
    public async Task<Markdown> MeasureAsync(IReadOnlyList<string> articles, SpeedPages pages, int rounds, int seconds)
    {
        (string Name, IReadOnlyList<string> Paths)[] kinds =
        [
            ($"article ({articles.Count} in turn)", articles), ("home", [pages.Home]), ("section", [pages.Section]),
        ];
        (string Name, string Encoding, bool IsKnown)[] forms = [("gzip", "gzip", false), ("br", "br", false), ("304", "gzip", true)];
        await WarmAsync(articles);
        var rates = kinds.SelectMany(kind => forms.Select(form => (kind.Name, form.Name))).ToDictionary(row => row, _ => new List<double[]>());
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var (kind, paths) in kinds)
            {
                foreach (var (form, encoding, isKnown) in forms)
                {
                    var row = new double[Servers.Length];
                    for (var turn = 0; turn < Servers.Length; turn++)
                    {
                        // Each goes first as often as the others.
                        var server = (turn + round) % Servers.Length;
                        row[server] = await Wrk.RunAsync(folder, servers.Addresses[Servers[server]], paths, encoding, isKnown, seconds);
                    }

                    rates[(kind, form)].Add(row);
                    await progress.WriteLineAsync($"round {round} {kind} {form}: {string.Join(" ", row.Select((rate, server) => $"{Servers[server]} {rate:N0}"))}");
                }
            }
        }

        return Table(kinds, forms, rates);
    }

    /// <summary>Until the compiler of the portal has settled.</summary>
    private async Task WarmAsync(IReadOnlyList<string> articles)
    {
        foreach (var known in new[] { false, true })
        {
            await Wrk.RunAsync(folder, servers.Addresses[SpeedServers.Portal], articles, "gzip", known, WarmSeconds);
        }
    }

    private Markdown Table(
        (string Name, IReadOnlyList<string> Paths)[] kinds,
        (string Name, string Encoding, bool IsKnown)[] forms,
        Dictionary<(string Kind, string Form), List<double[]>> rates)
    {
        var table = new Markdown(
            "Requests a second, 32 connections, one core", "page", "form", "body, bytes", "headers, bytes", "nginx", "nginx, sendfile off", "Portal", "to nginx", "to sendfile off");
        using var connection = new PageConnection(servers.Addresses[SpeedServers.Portal]);
        foreach (var (kind, paths) in kinds)
        {
            foreach (var (form, encoding, isKnown) in forms)
            {
                var tag = connection.Get(paths[0], encoding).Header("ETag");
                var reply = connection.Get(paths[0], encoding, isKnown ? tag : null);
                var rows = rates[(kind, form)];
                table.Add(
                    kind, form, reply.Body.Length, reply.Head.Length, Median(rows, row => row[0]), Median(rows, row => row[1]), Median(rows, row => row[2]),
                    Median(rows, row => row[2] / row[0]), Median(rows, row => row[2] / row[1]));
            }
        }

        return table;
    }

    private static double Median(List<double[]> rows, Func<double[], double> value) => Benchmarks.Median.Of([.. rows.Select(value)]);
}
