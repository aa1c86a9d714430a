using Portal.Reading;
using Portal.Search;
using Portal.Web.Controllers;
using Portal.Web.Views;
using Portal.Web.Views.Search;

namespace Portal.Web.Search;

/// <summary>Makes the page that answers a question.</summary>
public sealed class SearchComposer(PageFrames frames, StorySearch search, NamesakesQuery people, LatestNews latest)
{
    /// <returns>Null where the place in the list cannot be one.</returns>
    public async Task<SearchPage?> ReadAsync(SiteEdition edition, SearchForm form, CancellationToken cancellationToken)
    {
        var page = new SearchPage(frames.Of(edition), form);
        if (form.IsEmpty)
        {
            return page;
        }

        var words = form.Words.Length > SearchWords.MaxLength ? new SearchWords([]) : SearchWords.Of(form.Words);
        page = page with { Faults = SearchFaults.Of(form, words, page.Frame) };
        var after = SearchKey.Parse(form.Page);
        if (page.Faults.Count > 0 || (form.Page.Length > 0 && after is null))
        {
            return page.Faults.Count > 0 ? page : null;
        }

        var request = new SearchRequest(words, edition.EditionId)
        {
            SectionIds = edition.FindSection(form.Section)?.AndAllBelow().Select(section => section.SectionId).ToList(),
            People = form.Reporter.Length == 0 ? null : await people.ReadAsync(form.Reporter, cancellationToken),
            FromUtc = DayOf(form.Since, edition)?.FromUtc,
            ToUtc = DayOf(form.Until, edition)?.ToUtc,
            Order = form.Order == SearchForm.ByTime ? SearchOrder.Time : SearchOrder.Relevance,
            After = after,
        };
        return await FillAsync(page, request, cancellationToken);
    }

    private async Task<SearchPage> FillAsync(SearchPage page, SearchRequest request, CancellationToken cancellationToken)
    {
        // Nobody of that name has written anything.
        var found = request.People is { Count: 0 } ? new FoundStories([], 0, IsExact: true, Next: null) : await search.ReadAsync(request, cancellationToken);
        return page with
        {
            IsAway = found is null,
            Found = found,
            Results = [.. (found?.Stories ?? []).Select(story => SearchResult.Of(story, request.Words, page.Frame))],
            Latest = found is { Stories.Count: 0 } ? await latest.ReadAsync(page.Frame, StatusCodes.Status200OK, cancellationToken) : [],
        };
    }

    private static LocalDay? DayOf(string text, SiteEdition edition) => SearchFaults.DateOf(text) is { } date ? LocalDay.Of(date, edition.Zone) : null;
}
