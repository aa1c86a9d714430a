using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Statistics;
using Portal.Web.Areas.Admin.Views.Shared;
using Portal.Web.Areas.Admin.Views.Write;
using Portal.Web.Controllers;
using Portal.Web.Jobs;

namespace Portal.Web.Areas.Admin.Views.Statistics;

/// <summary>Puts the figures together, as a page and as a file.</summary>
public sealed class StatisticsPages(DeskFrames frames, CurrentSite current, TimeProvider clock)
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <returns>Null when there is no such edition, or none that the person may ask for.</returns>
    public StatisticsRequest? RequestOf(StatisticsForm form, Actor actor)
    {
        var editions = current.Site.Editions
            .Where(edition => actor.May(Permission.ManageFronts, edition.EditionId) || actor.May(Permission.ReadAudit, edition.EditionId)).ToList();
        if (editions.FirstOrDefault(one => form.Edition is null || one.Slug == form.Edition) is not { } edition)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), edition.Zone).DateTime);
        var days = DayRange.Of(form.From, form.To);
        var (from, to) = (days.From ?? new DateOnly(today.Year, today.Month, 1), days.To ?? today);
        IReadOnlyList<string> problems = to.DayNumber - from.DayNumber < OutputQuery.MostDays ? days.Problems : [.. days.Problems, "StatisticsTooLong"];
        to = to < from ? from : to;
        to = to.DayNumber - from.DayNumber >= OutputQuery.MostDays ? from.AddDays(OutputQuery.MostDays - 1) : to;
        return new StatisticsRequest(
            edition, editions, form.By ?? OutputBy.Person, from, to, LocalDay.Of(from, edition.Zone).FromUtc, LocalDay.Of(to, edition.Zone).ToUtc, problems);
    }

    public StatisticsPage Make(StatisticsRequest request, IReadOnlyList<OutputRow> rows, (int Articles, long Words) sum)
    {
        var frame = frames.Make(request.Edition.EditionId);
        return new StatisticsPage(frame, request, rows, frame.Words.Format("StatisticsSum", sum.Articles, sum.Words))
        {
            Problems = [.. request.Problems.Select(problem => frame.Words[problem])],
            Editions = request.Editions.Count < 2
                ? []
                : [.. request.Editions.Select(edition => new Choice(edition.Slug, edition.Name, edition.EditionId == request.Edition.EditionId))],
            Ways = [.. Enum.GetValues<OutputBy>().Select(by => new Choice(by.ToString(), frame.Words[$"OutputBy{by}"], by == request.By))],
            FilePath = $"{DeskPaths.StatisticsFile}{QueryOf(request)}",
        };
    }

    public IEnumerable<IReadOnlyList<string?>> File(StatisticsRequest request, IReadOnlyList<OutputRow> rows)
    {
        var words = frames.Make(request.Edition.EditionId).Words;
        return rows.Select(row => new[] { row.Name, Number(row.Articles), Number(row.Words) })
            .Prepend([words[$"OutputBy{request.By}"], words["StatisticsArticles"], words["StatisticsWords"]]);
    }

    private static QueryString QueryOf(StatisticsRequest request) => new QueryBuilder
    {
        { "edition", request.Edition.Slug },
        { "by", request.By.ToString() },
        { "from", request.From.ToString(DayFormat, CultureInfo.InvariantCulture) },
        { "to", request.To.ToString(DayFormat, CultureInfo.InvariantCulture) },
    }.ToQueryString();

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
