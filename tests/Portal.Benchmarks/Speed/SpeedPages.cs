using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Links;
using Portal.Reading;
using Portal.Web.Hosting;

namespace Portal.Benchmarks.Speed;

/// <summary>Addresses of an archive that are measured on.</summary>
/// <param name="Articles">Newest first.</param>
public sealed record SpeedPages(IReadOnlyList<string> Articles, string Home, string Section, string Person)
{
    /// <param name="articles">How many.</param>
    public static async Task<SpeedPages> ReadAsync(string dataFolder, int articles)
    {
        await using var app = PortalApp.BuildForVerb(
            [$"--Portal:DataFolder={dataFolder}", "--Site:BaseUrl=https://news.example", "--applicationName=Portal.Web"]);
        await using var scope = app.Services.CreateAsyncScope();
        var data = scope.ServiceProvider.GetRequiredService<PortalContext>();
        var person = await data.PublishedListings.Where(row => row.Kind == ListKind.Person).OrderByDescending(row => row.PublishedAtUtc)
            .Select(row => data.People.First(named => named.PersonId == row.TargetId).Slug).FirstAsync();
        var section = await data.Sections.Where(row => data.Editions.First(edition => edition.IsMain).EditionId == row.EditionId)
            .OrderBy(row => row.SectionId).Select(row => row.Path).FirstAsync();
        return new SpeedPages(
            await data.PublishedArticles.OrderByDescending(row => row.ArticleId).Select(row => row.Path).Take(articles).ToListAsync(),
            Paths.Home(edition: null),
            Paths.Section(edition: null, section),
            Paths.Person(person));
    }
}
