using Microsoft.AspNetCore.Mvc;
using Portal.Desk;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.Publish;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>
/// Review and publication of one article. Each form does one act; what is refused comes back with the reason and all that was typed.
/// Corrections and withdrawal, which readers notice: <see cref="RetractionController"/>.
/// </summary>
[Needs(Permission.WriteOwn, Permission.EditAny, Permission.ReadDesk)]
[KeepsForm]
public sealed class PublishController(DeskArticleQuery articles, PublishPages pages, PublishAnswers answers, DeskFrames frames) : AdminController
{
    private const string Path = "/admin/articles/{id:int}/publish";

    [HttpGet(Path)]
    public async Task<IActionResult> Index(int id, Actor actor, CancellationToken cancellationToken) =>
        await articles.ReadAsync(id, actor, cancellationToken) is { } article
            ? View(await pages.ShowAsync(article, actor, cancellationToken))
            : NotFound();

    [HttpPost(Path + "/submit")]
    public async Task<IActionResult> Submit(int id, PublishForm form, Actor actor, [FromServices] SubmitForReview act, CancellationToken cancellationToken) =>
        await AnswerAsync(PublishAct.Submit, id, form, actor, ActAnswer.Of(
            await act.RunAsync(new SubmitForReviewRequest(id, form.Base), actor, cancellationToken)), cancellationToken);

    [HttpPost(Path + "/return")]
    public async Task<IActionResult> Return(int id, PublishForm form, Actor actor, [FromServices] ReturnToDraft act, CancellationToken cancellationToken) =>
        await AnswerAsync(PublishAct.Return, id, form, actor, ActAnswer.Of(
            await act.RunAsync(new ReturnToDraftRequest(id, form.Base, form.PlainText), actor, cancellationToken)), cancellationToken);

    [HttpPost(Path + "/sign-off")]
    public async Task<IActionResult> SignOff(int id, PublishForm form, Actor actor, [FromServices] SignOffArticle act, CancellationToken cancellationToken) =>
        await AnswerAsync(PublishAct.SignOff, id, form, actor, ActAnswer.Of(
            await act.RunAsync(new SignOffArticleRequest(id, form.Base), actor, cancellationToken)), cancellationToken);

    [HttpPost(Path + "/now")]
    public async Task<IActionResult> Publish(int id, PublishForm form, Actor actor, [FromServices] PublishArticle act, CancellationToken cancellationToken) =>
        await AnswerAsync(PublishAct.Publish, id, form, actor, ActAnswer.Of(await act.RunAsync(
            new PublishArticleRequest(id, Substantive: !form.Minor) { Revision = form.Base }, actor, cancellationToken)), cancellationToken);

    [HttpPost(Path + "/schedule")]
    public async Task<IActionResult> Schedule(int id, PublishForm form, Actor actor, [FromServices] ScheduleArticle act, CancellationToken cancellationToken)
    {
        var time = await TimeAsync(id, form, actor, cancellationToken);
        var answer = time.Problem is { } problem
            ? new ActAnswer(ArticleOutcome.Missing, Problem: problem)
            : ActAnswer.Of(await act.RunAsync(new ScheduleArticleRequest(id, form.Base, time.Utc!.Value, !form.Minor), actor, cancellationToken));
        return await AnswerAsync(PublishAct.Schedule, id, form, actor, answer, cancellationToken);
    }

    [HttpPost(Path + "/unschedule")]
    public async Task<IActionResult> Unschedule(
        int id, PublishForm form, Actor actor, [FromServices] UnscheduleArticle act, CancellationToken cancellationToken) =>
        await AnswerAsync(PublishAct.Unschedule, id, form, actor, ActAnswer.Of(
            await act.RunAsync(new UnscheduleArticleRequest(id, form.Base), actor, cancellationToken)), cancellationToken);

    [HttpPost(Path + "/embargo")]
    public async Task<IActionResult> Embargo(int id, PublishForm form, Actor actor, [FromServices] SetEmbargo act, CancellationToken cancellationToken)
    {
        var time = form.Lift ? new TypedTime(null, null) : await TimeAsync(id, form, actor, cancellationToken);
        var answer = time.Problem is { } problem
            ? new ActAnswer(ArticleOutcome.Missing, Problem: problem)
            : ActAnswer.Of(await act.RunAsync(new SetEmbargoRequest(id, form.Base, time.Utc), actor, cancellationToken));
        return await AnswerAsync(PublishAct.Embargo, id, form, actor, answer, cancellationToken);
    }

    [HttpPost(Path + "/expiry")]
    public async Task<IActionResult> Expiry(int id, PublishForm form, Actor actor, [FromServices] SetExpiry act, CancellationToken cancellationToken)
    {
        var time = form.Lift ? new TypedTime(null, null) : await TimeAsync(id, form, actor, cancellationToken);
        var answer = time.Problem is { } problem
            ? new ActAnswer(ArticleOutcome.Missing, Problem: problem)
            : ActAnswer.Of(await act.RunAsync(new SetExpiryRequest(id, form.Base, time.Utc), actor, cancellationToken));
        return await AnswerAsync(PublishAct.Expiry, id, form, actor, answer, cancellationToken);
    }

    [HttpPost(Path + "/move")]
    public async Task<IActionResult> Move(int id, PublishForm form, Actor actor, [FromServices] MoveArticle act, CancellationToken cancellationToken) =>
        await AnswerAsync(PublishAct.Move, id, form, actor, ActAnswer.Of(
            await act.RunAsync(new MoveArticleRequest(id, form.Base, form.SectionId), actor, cancellationToken)), cancellationToken);

    [HttpPost(Path + "/photos")]
    public async Task<IActionResult> Photos(int id, PublishForm form, Actor actor, [FromServices] ChangePhotoOrder act, CancellationToken cancellationToken) =>
        await AnswerAsync(PublishAct.Photos, id, form, actor, ActAnswer.Of(
            await act.RunAsync(new ChangePhotoOrderRequest(id, form.Base, form.Order(), form.PlainNote), actor, cancellationToken)), cancellationToken);

    /// <summary>As typed, in the zone of the article's edition. Whoever may not see the article is refused by the act, which is reached all the same.</summary>
    private async Task<TypedTime> TimeAsync(int id, PublishForm form, Actor actor, CancellationToken cancellationToken)
    {
        var article = await articles.ReadAsync(id, actor, cancellationToken);
        return TypedTime.Read(form.At, article is null ? TimeZoneInfo.Utc : frames.Make(article.Article.EditionId).Zone);
    }

    private async Task<IActionResult> AnswerAsync(
        PublishAct act, int id, PublishForm form, Actor actor, ActAnswer answer, CancellationToken cancellationToken) =>
        answer.Outcome == ArticleOutcome.Done
            ? Redirect($"{DeskPaths.Publish(id)}?done={PublishAnswers.Done(act)}")
            : await answers.RefuseAsync(this, act, id, form, actor, answer, cancellationToken);
}
