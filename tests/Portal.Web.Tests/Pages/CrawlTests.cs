using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Pages;

/// <summary>From the home page by every link of the site.</summary>
public sealed class CrawlTests(ReadersPortal portal)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_address_that_a_page_names_answers_at_once_and_every_kind_of_page_is_reached()
    {
        var answers = new Dictionary<string, HttpStatusCode>(StringComparer.Ordinal);
        var faults = new List<string>();
        var waiting = new Queue<string>(["/"]);
        while (waiting.TryDequeue(out var address))
        {
            using var response = await portal.Client.GetAsync(address, Token);
            answers[address] = response.StatusCode;
            if (response.Content.Headers.ContentType?.MediaType == "text/html")
            {
                using var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(Token), Token);
                faults.AddRange(Faults(page).Select(fault => $"{address}: {fault}"));
                foreach (var link in Links(page).Where(link => answers.TryAdd(link, default)))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        Assert.Empty(faults);
        Assert.Equal([], answers.Where(answer => answer.Value != HttpStatusCode.OK).Select(answer => $"{answer.Key}: {answer.Value}").ToList());
        Assert.Equal([], Reachable.Where(kind => !answers.ContainsKey(portal.AddressOf(kind))).ToList());
    }

    /// <summary>An empty topic is announced nowhere, nobody pages back to a day of 2019, and what is searched for is typed.</summary>
    private static IEnumerable<PageKind> Reachable =>
        Enum.GetValues<PageKind>().Except([PageKind.EmptyTopic, PageKind.EmptyDay, PageKind.NotFound, PageKind.Gone, PageKind.Search, PageKind.SearchForm, PageKind.NothingFound]);

    private static IEnumerable<string> Faults(IHtmlDocument page)
    {
        if (page.QuerySelectorAll("h1").Length != 1)
        {
            yield return "not one h1";
        }

        if (string.IsNullOrEmpty(page.DocumentElement.GetAttribute("lang")))
        {
            yield return "no language";
        }

        if (page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")?.StartsWith($"{PortalFactory.Address}/", StringComparison.Ordinal) != true)
        {
            yield return "no canonical address";
        }
    }

    /// <summary>Addresses of the site, without the days before the oldest story: the archive has no beginning.</summary>
    private static IEnumerable<string> Links(IHtmlDocument page) =>
        page.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src"))
            .Concat(page.QuerySelectorAll("[srcset]").SelectMany(Candidates)).OfType<string>()
            .Select(address => address.StartsWith(PortalFactory.Address, StringComparison.Ordinal) ? address[PortalFactory.Address.Length..] : address)
            .Where(address => address.StartsWith('/') && !IsEarlyDay(address))
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Candidates(IElement image) =>
        image.GetAttribute("srcset")!.Split(", ").Select(candidate => candidate.Split(' ')[0]);

    private static bool IsEarlyDay(string address) =>
        address.Contains("/archive/", StringComparison.Ordinal)
        && string.CompareOrdinal(address[address.IndexOf("/archive/", StringComparison.Ordinal)..], "/archive/2025/11/01") < 0;
}
