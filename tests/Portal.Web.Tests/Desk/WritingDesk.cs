using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Editions;
using Portal.Publishing;
using Portal.Sections;
using Portal.Staff;
using Portal.Stories;
using Portal.Testing;

namespace Portal.Web.Tests.Desk;

/// <summary>A portal of its own with one edition, one section and one topic, where stories are written.</summary>
public sealed class WritingDesk : IAsyncDisposable
{
    private WritingDesk(PortalFactory portal, Edition edition, Section section)
    {
        Portal = portal;
        Edition = edition;
        Section = section;
    }

    public PortalFactory Portal { get; }

    public Edition Edition { get; }

    public Section Section { get; }

    /// <param name="zone">IANA name of the edition's zone.</param>
    public static async Task<WritingDesk> OpenAsync(CancellationToken token, string zone = "Asia/Shanghai")
    {
        var portal = new PortalFactory();
        var edition = await portal.Newsroom.AddAsync(new Edition("main", "山河新闻", "zh-Hans", zone, isMain: true), token);
        var section = await portal.Newsroom.AddSectionAsync(edition, "tech", "科技", token: token);
        await portal.Newsroom.AddTopicAsync("wind", "海上风电", token);
        await portal.RefreshAsync(token);
        return new WritingDesk(portal, edition, section);
    }

    /// <summary>A browser in which somebody with this role in the edition is signed in.</summary>
    public async Task<DeskBrowser> SignInAsync(string name, Role role, CancellationToken token, string language = "zh-CN")
    {
        var id = await Portal.AddStaffAsync($"{name}@news.example", token, new Grant(Edition.EditionId, role));
        var browser = new DeskBrowser(Portal, language);
        await browser.UseSessionAsync(await Portal.OpenSessionAsync(id, token), token);
        return browser;
    }

    /// <returns>The article's id.</returns>
    public Task<int> SaveAsync(Story story, CancellationToken token, int? articleId = null) =>
        Portal.Newsroom.SaveAsync(story, Edition, articleId: articleId, token: token);

    public Task<Article> ArticleAsync(int id, CancellationToken token) =>
        Portal.Newsroom.FirstAsync(context => context.Articles.AsNoTracking().Where(row => row.ArticleId == id), token);

    /// <summary>The newest one.</summary>
    public Task<ArticleVersion> VersionAsync(int articleId, CancellationToken token) => Portal.Newsroom.FirstAsync(
        context => context.ArticleVersions.AsNoTracking().Where(row => row.ArticleId == articleId).OrderByDescending(row => row.Number), token);

    public async Task SubmitAsync(int id, CancellationToken token)
    {
        var article = await ArticleAsync(id, token);
        await Portal.Newsroom.DoAsync<SubmitForReview, ArticleResult>(
            act => act.RunAsync(new SubmitForReviewRequest(id, article.Revision), Newsroom.Desk, token));
    }

    /// <summary>By somebody who has no hand in the text.</summary>
    public async Task SignOffAsync(int id, CancellationToken token)
    {
        var article = await ArticleAsync(id, token);
        var reviewer = Actor.Member(999, "别人", [new Grant(Edition.EditionId, Role.ChiefEditor)]);
        await Portal.Newsroom.DoAsync<SignOffArticle, ArticleResult>(
            act => act.RunAsync(new SignOffArticleRequest(id, article.Revision), reviewer, token));
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
