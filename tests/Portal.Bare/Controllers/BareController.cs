using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Portal.Bare.Pages;

namespace Portal.Bare.Controllers;

/// <summary>
/// An article and the home page from the portal's own archive, as one writes them first with MVC, EF Core and Razor: no compiled queries, no pooled
/// context, no output cache, no compression, nothing compiled ahead. An article takes 6 queries, home 3 and one for each section that it shows. What
/// the portal costs is measured beside it, because times on a shared machine say little alone; so it is not to be made faster.
/// </summary>
public sealed class BareController(BareContext context) : Controller
{
    private const int OfEdition = 1;
    private const int OfSection = 2;

    [HttpGet("/news/{year}/{day}/{articleId:int}.html")]
    public async Task<IActionResult> Article(int articleId)
    {
        var article = await context.Articles.AsNoTracking().Where(row => row.ArticleId == articleId).OrderByDescending(row => row.Version).FirstOrDefaultAsync();
        if (article is null)
        {
            return NotFound();
        }

        var edition = await context.Editions.AsNoTracking().SingleAsync(row => row.EditionId == article.EditionId);
        var sections = await context.Sections.AsNoTracking().Where(row => row.EditionId == article.EditionId).OrderBy(row => row.Order).ToListAsync();
        var corrections = await context.Corrections.AsNoTracking().Where(row => row.ArticleId == articleId).OrderBy(row => row.CorrectedAtUtc).ToListAsync();
        var photos = await context.Photos.AsNoTracking()
            .Where(row => context.PhotoUses.Any(use => use.Hash == row.Hash && use.ArticleId == article.ArticleId && use.Version == article.Version)).ToListAsync();
        var latest = await LatestAsync(OfSection, article.SectionId ?? 0, 8);
        return View(new ArticlePage(edition, sections, article, corrections, photos, latest));
    }

    [HttpGet("/")]
    public async Task<IActionResult> Home()
    {
        var edition = await context.Editions.AsNoTracking().SingleAsync(row => row.IsMain);
        var sections = await context.Sections.AsNoTracking().Where(row => row.EditionId == edition.EditionId).OrderBy(row => row.Order).ToListAsync();
        var latest = await LatestAsync(OfEdition, edition.EditionId, 12);
        var blocks = new List<HomeBlock>();
        foreach (var section in sections.Take(7))
        {
            blocks.Add(new HomeBlock(section, await LatestAsync(OfSection, section.SectionId, 4)));
        }

        return View(new HomePage(edition, sections, latest, blocks));
    }

    private Task<List<Headline>> LatestAsync(int kind, int targetId, int count) => context.Listings
        .Where(row => row.Kind == kind && row.TargetId == targetId)
        .OrderByDescending(row => row.PublishedAtUtc).ThenByDescending(row => row.ArticleId)
        .Take(count)
        .Select(row => new Headline(
            row.Article.Path, row.Article.Title, row.Article.Summary, row.Article.PublishedAtUtc,
            row.Article.PhotoHash, row.Article.PhotoWidth, row.Article.PhotoHeight, row.Article.PhotoAlt))
        .ToListAsync();
}
