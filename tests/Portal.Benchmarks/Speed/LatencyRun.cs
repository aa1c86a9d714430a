using Portal.Testing.Load;

namespace Portal.Benchmarks.Speed;

/// <summary>How long answers take at 1,000 requests a second, alone and with pages among them that nobody has asked for yet.</summary>
internal sealed class LatencyRun(SpeedServers servers, TextWriter progress)
{
    private const int PerSecond = 1000;
    private const int OneMissAmong = 20;

    /// <param name="hits">Stored pages.</param>
    /// <param name="misses">Pages that are not stored; each is asked for once as long as there are enough.</param>
    public async Task<Markdown> MeasureAsync(IReadOnlyList<string> hits, IReadOnlyList<string> misses, int rounds, TimeSpan length)
    {
        var (nginx, alone, among) = (new List<Latencies>(), new List<IReadOnlyList<Latencies>>(), new List<IReadOnlyList<Latencies>>());
        var taken = 0;
        for (var round = 1; round <= rounds; round++)
        {
            nginx.AddRange(await AskAsync(SpeedServers.NginxUsual, length, number => (hits[number % hits.Count], 0)));
            alone.Add(await AskAsync(SpeedServers.Portal, length, number => (hits[number % hits.Count], 0)));
            var from = taken;
            among.Add(await AskAsync(
                SpeedServers.Portal,
                length,
                number => number % OneMissAmong == 0 ? (misses[(from + (number / OneMissAmong)) % misses.Count], 1) : (hits[number % hits.Count], 0)));
            taken += (int)(length.TotalSeconds * PerSecond / OneMissAmong);
            await progress.WriteLineAsync($"round {round} at {PerSecond}/s: hits p99 {alone[^1][0].At(0.99):0.00} ms, with misses {among[^1][0].At(0.99):0.00} ms");
        }

        var table = new Markdown("Milliseconds at 1,000 requests a second, gzip", "answers", "p50", "p99", "p99 to hits alone");
        table.Add("nginx", Median(nginx, 0.5), Median(nginx, 0.99), "");
        var hitsAlone = alone.Select(groups => groups[0]).ToList();
        table.Add("Portal, hits alone", Median(hitsAlone, 0.5), Median(hitsAlone, 0.99), 1.0);
        Add(table, "Portal, hits with 5 % misses among them", among, group: 0, hitsAlone);
        Add(table, "Portal, those misses", among, group: 1, hitsAlone);
        return table;
    }

    private Task<IReadOnlyList<Latencies>> AskAsync(string server, TimeSpan length, Func<int, (string Path, int Group)> choose) =>
        new FixedRate(servers.Addresses[server], PerSecond).RunAsync(
            length,
            groups: 2,
            (connection, number) =>
            {
                var (path, group) = choose(number);
                var reply = connection.Get(path);
                return reply.Status == 200 ? group : throw new InvalidOperationException($"{path} answered {reply.Status}.");
            },
            CancellationToken.None);

    private static void Add(Markdown table, string name, List<IReadOnlyList<Latencies>> rounds, int group, List<Latencies> alone)
    {
        var latencies = rounds.Select(groups => groups[group]).ToList();
        table.Add(name, Median(latencies, 0.5), Median(latencies, 0.99), Median(latencies, 0.99) / Median(alone, 0.99));
    }

    private static double Median(List<Latencies> rounds, double share) =>
        Benchmarks.Median.Of([.. rounds.Where(round => round.Count > 0).Select(round => round.At(share))]);
}
