using System.Globalization;
using Portal.Import;
using Portal.Publishing;

namespace Portal.Web.Commands;

/// <summary>Says what became of one imported page: one line, and below it whatever somebody may want to look at.</summary>
internal sealed class ImportReport(VerbOutput output, bool isDryRun, TimeProvider clock)
{
    // More examples of one rule than anybody reads at a glance; all of them are kept with the version.
    private const int LowShown = 10;

    public void Write(string file, ImportPageResult result, ImportPlace place)
    {
        var title = result.Page?.Story.Title;
        switch (result.Outcome)
        {
            case ImportOutcome.Published:
                output.Say($"{file}: published {title}{At(result.Path)}");
                break;
            case ImportOutcome.Saved:
                output.Say($"{file}: saved as a draft: {title}{Article(result.ArticleId)}");
                break;
            case ImportOutcome.AlreadyImported:
                output.Say($"{file}: warning: {title} is known already{Article(result.ArticleId)}; nothing was created.");
                return;
            case ImportOutcome.HeldBack:
                output.Refuse($"{file}: saved as a draft, not published: {title}{Article(result.ArticleId)}");
                break;
            case ImportOutcome.FileMissing:
                output.Refuse($"{file}: there is no such file, or it may not be read.");
                return;
            case ImportOutcome.NoPage:
                output.Refuse($"{file}: {ImportText.Explain(result.Refusal!.Value)}");
                return;
            case ImportOutcome.StoryRefused:
                output.Refuse($"{file}: refused: {title}");
                break;
            case ImportOutcome.TimeSkipped:
                output.Refuse($"{file}: its time {Local(result)} never was in {place.Zone.Id}, where clocks were put forward over it. Nothing was stored.");
                return;
            case ImportOutcome.TimeDoubled:
                output.Refuse($"{file}: its time {Local(result)} was twice in {place.Zone.Id}, where clocks were put back. Nothing was stored.");
                return;
            default:
                throw new InvalidOperationException($"Unknown outcome {result.Outcome}.");
        }

        WriteProblems(result.Problems);
        WriteTime(result, place);
        WriteDetails(result);
    }

    public void Write(string article, ImportArticleResult result)
    {
        switch (result.Outcome)
        {
            case ImportArticleOutcome.Published:
                output.Say($"{article}: published {result.Title}{At(result.Path)}");
                break;
            case ImportArticleOutcome.Saved:
                output.Say($"{article}: saved as a draft: {result.Title}{Article(result.ArticleId)}");
                break;
            case ImportArticleOutcome.AlreadyImported:
                output.Say($"{article}: warning: {result.Title} is known already{Article(result.ArticleId)}; nothing was created.");
                return;
            case ImportArticleOutcome.HeldBack:
                output.Refuse($"{article}: saved as a draft, not published: {result.Title}{Article(result.ArticleId)}");
                break;
            case ImportArticleOutcome.PlaceMissing:
                output.Refuse($"{article}: the portal lacks the edition or section of {result.Title}.");
                return;
            case ImportArticleOutcome.Damaged:
                output.Refuse($"{article}: a file is missing or is not what export writes.");
                return;
            case ImportArticleOutcome.StoryRefused:
                output.Refuse($"{article}: refused: {result.Title}");
                break;
            default:
                throw new InvalidOperationException($"Unknown outcome {result.Outcome}.");
        }

        WriteProblems(result.Problems);
        foreach (var hash in result.MissingPhotos)
        {
            Detail($"the export does not bring the photo {hash}; readers get its caption");
        }
    }

    private void WriteProblems(IReadOnlyList<StoryProblem> problems)
    {
        foreach (var problem in problems)
        {
            output.Refuse($"  {ImportText.Explain(problem)}");
        }
    }

    private void WriteTime(ImportPageResult result, ImportPlace place)
    {
        if (result.Page!.PublishedLocal is not { } time)
        {
            Detail("the page names no time of publication; it is published now");
        }
        else if (result.Outcome == ImportOutcome.Published && time > TimeZoneInfo.ConvertTime(clock.GetUtcNow(), place.Zone).DateTime)
        {
            Detail($"the page's time lies ahead; readers see it from {Local(result)} {place.Zone.Id}");
        }
    }

    private void WriteDetails(ImportPageResult result)
    {
        var page = result.Page!;
        foreach (var rule in page.Findings.GroupBy(finding => finding.Rule).OrderBy(rule => rule.Key))
        {
            Detail($"{ImportText.Name(rule.Key)}: {rule.Count()}");
        }

        foreach (var finding in page.Findings.Where(finding => finding.BlocksPublishing).Take(LowShown))
        {
            Detail($"look at: {ImportText.Name(finding.Rule)} at sign {finding.Offset}: {Short(finding.Before)} -> {Short(finding.After)}");
        }

        foreach (var duplicate in result.Duplicates)
        {
            Detail($"warning: {ImportText.Name(duplicate.Kind)} as {duplicate.Title}{Article(duplicate.ArticleId)}");
        }

        foreach (var fact in result.Facts)
        {
            Detail(ImportText.Explain(fact));
        }

        foreach (var photo in result.Photos)
        {
            Detail(ImportText.Explain(photo));
        }
    }

    private void Detail(string line) => output.Say($"  {line}");

    private string At(string? path) => path is null || isDryRun ? "" : $" at {path}";

    private string Article(int? articleId) =>
        articleId is null || isDryRun ? "" : string.Create(CultureInfo.InvariantCulture, $" (article {articleId})");

    private static string Local(ImportPageResult result) =>
        result.Page!.PublishedLocal!.Value.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Short(string text) =>
        $"\"{(text.Length <= 40 ? text : text[..40] + "...").ReplaceLineEndings(" ")}\"";
}
