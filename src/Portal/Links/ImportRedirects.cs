using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;
using Portal.Reading;

namespace Portal.Links;

/// <summary>
/// Takes in addresses that a site had before it came here. Chains are flattened, so that every old address is one step away; what leads
/// in a circle, or could never be reached, is refused with its line.
/// </summary>
public sealed class ImportRedirects(PortalContext context, SiteQuery site, TimeProvider clock)
{
    private const int BatchSize = 500;

    /// <param name="skipsFaulty">False to take nothing where any line is faulty.</param>
    public Task<ImportRedirectsResult> RunAsync(
        IReadOnlyList<RedirectLine> lines, bool skipsFaulty, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => ImportAsync(lines, skipsFaulty, actor, token), cancellationToken);

    private async Task<ImportRedirectsResult> ImportAsync(IReadOnlyList<RedirectLine> lines, bool skipsFaulty, Actor actor, CancellationToken cancellationToken)
    {
        var places = PlacesOf(await site.ReadAsync(cancellationToken));
        var articles = await ArticlesAsync(lines, cancellationToken);
        var known = await context.PublishedRedirects.TagWith(nameof(ImportRedirects)).ToDictionaryAsync(row => row.FromPath, StringComparer.Ordinal, cancellationToken);
        var faults = new List<FaultyRedirect>();
        var wanted = new Dictionary<string, (int Number, string To)>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (Check(line, places, articles, wanted) is { } fault)
            {
                faults.Add(new FaultyRedirect(line.Number, fault));
            }
        }

        var targets = Flatten(wanted, known, faults);
        if (faults.Count > 0 && !skipsFaulty)
        {
            return new ImportRedirectsResult(0, 0, [.. faults.OrderBy(fault => fault.Number)]);
        }

        var imported = await StoreAsync(targets, known, cancellationToken);
        context.Changes.Add(new Change(ChangeKind.RedirectsImported, actor, clock.GetUtcNow().UtcDateTime)
        {
            Detail = imported.ToString(CultureInfo.InvariantCulture),
        });
        await context.SaveChangesAsync(cancellationToken);
        return new ImportRedirectsResult(imported, targets.Count - imported, [.. faults.OrderBy(fault => fault.Number)]);
    }

    /// <summary>Notes where the line leads.</summary>
    private static RedirectFault? Check(
        RedirectLine line, HashSet<string> places, Dictionary<int, string> articles, Dictionary<string, (int Number, string To)> wanted)
    {
        if (line.From.Length == 0 && line.To.Length == 0)
        {
            return RedirectFault.NotTwoColumns;
        }

        if (OldAddress.Of(line.From) is not { } from)
        {
            return RedirectFault.FromMalformed;
        }

        if (IsInUse(from, places, articles))
        {
            return RedirectFault.FromInUse;
        }

        var isId = int.TryParse(line.To, NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        if (isId && !articles.ContainsKey(id))
        {
            return RedirectFault.ToUnknown;
        }

        if ((isId ? articles[id] : OldAddress.Of(line.To)) is not { } to)
        {
            return RedirectFault.ToMalformed;
        }

        if (from == to)
        {
            return RedirectFault.Loop;
        }

        return wanted.TryAdd(from, (line.Number, to)) || wanted[from].To == to ? null : RedirectFault.FromTwice;
    }

    private static bool IsInUse(string from, HashSet<string> places, Dictionary<int, string> articles)
    {
        var path = from.Split('?')[0];
        var first = path.Split('/', 3)[1].ToLowerInvariant();
        return places.Contains(path.ToLowerInvariant().TrimEnd('/')) || first is "admin" or "api" or "media" or "preview" or "healthz" or "error"
            || (first == "news" && Paths.ArticleId(path[5..]) is { } id && articles.ContainsKey(id));
    }

    private static HashSet<string> PlacesOf(Site site) => site.Editions
        .SelectMany(edition => edition.Sections.SelectMany(section => section.AndAllBelow()).Select(section => section.Path).Prepend(edition.Path))
        .Concat(site.AboutPages.Select(page => page.Path))
        .Append(Paths.Corrections)
        .Select(path => path.TrimEnd('/')).ToHashSet(StringComparer.Ordinal);

    /// <summary>Addresses of those articles that lines name, and of those that old addresses would be taken for.</summary>
    private async Task<Dictionary<int, string>> ArticlesAsync(IReadOnlyList<RedirectLine> lines, CancellationToken cancellationToken)
    {
        var ids = lines.SelectMany(line => new[]
        {
            int.TryParse(line.To, NumberStyles.None, CultureInfo.InvariantCulture, out var to) ? to : (int?)null,
            line.From.StartsWith("/news/", StringComparison.OrdinalIgnoreCase) ? Paths.ArticleId(line.From.Split('?')[0]) : null,
        }).OfType<int>().Distinct().ToList();
        var paths = new Dictionary<int, string>();
        foreach (var batch in ids.Chunk(BatchSize))
        {
            var rows = await context.PublishedArticles.TagWith(nameof(ImportRedirects)).Where(row => batch.Contains(row.ArticleId))
                .Select(row => new { row.ArticleId, row.Path }).ToListAsync(cancellationToken);
            rows.AddRange(await context.PublishedWithdrawals.TagWith(nameof(ImportRedirects)).Where(row => batch.Contains(row.ArticleId))
                .Select(row => new { row.ArticleId, row.Path }).ToListAsync(cancellationToken));
            rows.ForEach(row => paths.TryAdd(row.ArticleId, row.Path));
        }

        return paths;
    }

    /// <summary>Follows each to its end, over lines of the file first and then over what is known.</summary>
    private static Dictionary<string, string> Flatten(
        Dictionary<string, (int Number, string To)> wanted, Dictionary<string, PublishedRedirect> known, List<FaultyRedirect> faults)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (from, (number, first)) in wanted)
        {
            var passed = new HashSet<string>(StringComparer.Ordinal) { from };
            var to = first;
            while (passed.Add(to) && (wanted.TryGetValue(to, out var next) ? next.To : known.GetValueOrDefault(to)?.ToPath) is { } further)
            {
                to = further;
            }

            if (wanted.ContainsKey(to) || (known.ContainsKey(to) && passed.Contains(known[to].ToPath)))
            {
                faults.Add(new FaultyRedirect(number, RedirectFault.Loop));
            }
            else
            {
                targets[from] = to;
            }
        }

        return targets;
    }

    /// <returns>How many rows are new or lead elsewhere now, of those that the file names.</returns>
    private async Task<int> StoreAsync(
        Dictionary<string, string> targets, Dictionary<string, PublishedRedirect> known, CancellationToken cancellationToken)
    {
        foreach (var row in known.Values.Where(row => targets.ContainsKey(row.ToPath)))
        {
            // What led to an address that leads on now.
            row.ToPath = targets[row.ToPath];
        }

        var imported = 0;
        foreach (var batch in targets.Chunk(BatchSize))
        {
            foreach (var (from, to) in batch)
            {
                if (!known.TryGetValue(from, out var row))
                {
                    context.PublishedRedirects.Add(new PublishedRedirect(from, to));
                    imported++;
                }
                else if (row.ToPath != to)
                {
                    row.ToPath = to;
                    imported++;
                }
            }

            await context.SaveChangesAsync(cancellationToken);
        }

        return imported;
    }
}
