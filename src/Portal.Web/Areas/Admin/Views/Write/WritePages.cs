using System.Globalization;
using Portal.Articles;
using Portal.Chains;
using Portal.Desk;
using Portal.Duplicates;
using Portal.Import;
using Portal.Links;
using Portal.Publishing;
using Portal.Reading;
using Portal.Staff;
using Portal.Stories;
using Portal.Templates;
using Portal.Text;
using Portal.Web.Areas.Admin.Views.Pen;
using Portal.Web.Areas.Admin.Views.Shared;
using Portal.Web.Jobs;
using Portal.Web.Security;
using Words = Portal.Web.Resources.Words;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>Puts the page together on which a story is written.</summary>
public sealed class WritePages(
    DeskFrames frames,
    CurrentSite current,
    PhotoChoosers choosers,
    FormPreviews previews,
    StorySurroundings surroundings,
    ChainsQuery chains,
    DuplicatesQuery duplicates,
    MarkPresence presence,
    CopyKeys keys,
    TimeProvider clock)
{
    private readonly Site _site = current.Site;

    /// <summary>The empty form of a new story: today's date, whoever writes it and an editor to be named.</summary>
    /// <param name="home">Chosen already; null for the first that the person may write in.</param>
    public StoryForm Begin(Actor actor, string? home)
    {
        var edition = WritableBy(actor).FirstOrDefault();
        var today = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), edition?.Zone ?? TimeZoneInfo.Utc);
        return new StoryForm
        {
            Key = $"new-{Guid.NewGuid():N}",
            Home = home ?? (edition is null ? "" : $"{edition.EditionId}/"),
            Month = today.Month.ToString(CultureInfo.InvariantCulture),
            Day = today.Day.ToString(CultureInfo.InvariantCulture),
            Credits =
            [
                new CreditFields(nameof(CreditRole.Reporter), actor.MaySomewhere(Permission.EditAny) ? "" : actor.Name, ""),
                new CreditFields(nameof(CreditRole.ResponsibleEditor), "", ""),
            ],
        };
    }

    /// <summary>The form of a new story that begins as others of its kind.</summary>
    public StoryForm Begin(Actor actor, string? home, StoryTemplate template)
    {
        var form = Begin(actor, home);
        var zone = WritableBy(actor).FirstOrDefault()?.Zone ?? TimeZoneInfo.Utc;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);
        var story = StoryForm.Of(TemplateDay.Fill(template.Story, day));
        return form with
        {
            Title = story.Title,
            Kicker = story.Kicker,
            Summary = story.Summary,
            Source = story.Source,
            Tags = story.Tags,
            Chain = story.Chain,
            Body = story.Body,
        };
    }

    /// <summary>The form as it was saved last.</summary>
    public static StoryForm Open(DeskArticle article) => StoryForm.Of(article.Version.Story) with
    {
        Key = article.Article.ArticleId.ToString(CultureInfo.InvariantCulture),
        Revision = article.Article.Revision,
        Version = article.Version.Number,
    };

    public async Task<WritePage> NewAsync(StoryForm form, Actor actor, CancellationToken cancellationToken)
    {
        var frame = frames.Make();
        var (editionId, sectionId) = StoryHome.Read(form.Home) ?? (0, null);
        var page = await DrawAsync(frame, form, editionId, sectionId, [], cancellationToken);
        return page with
        {
            Fields = page.Fields with { Homes = Homes(form.Home, actor, frame.Words) },
            Duplicates = await LikeAsync(form, articleId: null, editionId, actor, frame.Words, cancellationToken),
            Script = ScriptFacts.Of(frame, actor, keys),
            IsUnsaved = Differ(form, Begin(actor, form.Home) with { Key = form.Key }),
        };
    }

    public async Task<WritePage> ArticleAsync(DeskArticle article, StoryForm form, Actor actor, CancellationToken cancellationToken)
    {
        var row = article.Article;
        var frame = frames.Make(row.EditionId);
        var page = await DrawAsync(frame, form, row.EditionId, row.SectionId, article.Version.Findings, cancellationToken);
        return page with
        {
            Title = row.Title,
            Tabs = ArticleTabs.Of(frame, article, ArticleTab.Write),
            ArticleId = row.ArticleId,
            Action = DeskPaths.Article(row.ArticleId),
            MayWrite = row.MayBeWrittenBy(actor),
            Script = ScriptFacts.Of(frame, actor, keys),
            IsUnsaved = Differ(form, Open(article)),
            Fields = page.Fields with { Home = HomeOf(row) },
            Duplicates = row.MayBeWrittenBy(actor) ? await LikeAsync(form, row.ArticleId, row.EditionId, actor, frame.Words, cancellationToken) : [],
            Remarks = form.Version == article.Version.Number
                ? []
                : [frame.Words.Format("SavedMeanwhile", article.Version.Author, article.Version.Number, frame.Time(article.Version.SavedAtUtc))],
            Others = await presence.RunAsync(row.ArticleId, actor, cancellationToken) ?? [],
            Findings = FindingRows(article.Version, frame.Words),
            FindingsDecided = article.Version.Findings.Count(finding => finding.Resolved),
            Notes = article.Notes,
        };
    }

    /// <summary>The form after one of its small buttons was pressed.</summary>
    public async Task<StoryForm> MovedAsync(StoryForm form, FormButton button, CancellationToken cancellationToken) => button.Do == FormMoves.TakeSummary
        ? form with { Summary = Proposed(form) }
        : FormMoves.Apply(form, button.Do ?? "", button.Do == FormMoves.AddPhotos ? await choosers.ChosenAsync(button.Photos ?? [], cancellationToken) : []);

    /// <summary>The same page with the photos that somebody looks for.</summary>
    public async Task<WritePage> FoundAsync(WritePage page, FormButton button, CancellationToken cancellationToken) => string.IsNullOrWhiteSpace(button.PhotoText)
        ? page
        : page with { Fields = page.Fields with { Chooser = await choosers.MakeAsync(page.Frame, button.PhotoText, cancellationToken) } };

    /// <summary>The same page with text that was never saved.</summary>
    public static WritePage Taken(WritePage page) => page with { Remarks = [page.Frame.Words["AutosaveTaken"], .. page.Remarks] };

    /// <summary>True when the form has something that the newest version has not.</summary>
    public bool Differs(StoryForm form, DeskArticle article)
    {
        var reading = StoryReading.Of(form, frames.Make().Words);
        return reading.Problems.Count > 0 || form.Pastes.Count > 0 || form.Note.Length > 0 || !reading.Story.Equals(article.Version.Story);
    }

    /// <summary>What unsaved text has that the newest version has not.</summary>
    public IReadOnlyList<ComparedField> Changes(DeskArticle article, StoryForm unsaved)
    {
        var words = frames.Make().Words;
        return StoryComparer.Changes(
            article.Version.Story, StoryReading.Of(unsaved, words).Story, LanguageOf(article.Article.EditionId, article.Article.SectionId), words);
    }

    /// <summary>The same page for a form that was not taken.</summary>
    public static WritePage Refused(WritePage page, StorySaving saving) => page with
    {
        FieldProblems = saving.Problems,
        Problems = saving.Outcome switch
        {
            SaveVersionOutcome.Forbidden => [page.Frame.Words["SaveForbidden"]],
            SaveVersionOutcome.NotFound => [page.Frame.Words["ProblemHome"]],
            SaveVersionOutcome.Refused or SaveVersionOutcome.Conflict or SaveVersionOutcome.Saved or SaveVersionOutcome.AlreadyImported => [],
        },
    };

    private async Task<IReadOnlyList<(string Kind, string Title, string? Path)>> LikeAsync(
        StoryForm form, int? articleId, int editionId, Actor actor, Words words, CancellationToken cancellationToken)
    {
        var found = await duplicates.ReadAsync(new DuplicatesRequest(StoryReading.Of(form, words).Story, articleId, editionId), actor, cancellationToken);
        return
        [
            .. found.Select(one => (
                words[$"Duplicate{one.Kind}"],
                $"{(one.Title.Length > 0 ? one.Title : words["UntitledStory"])}（{ArticleStateText.Of(words, one.State, isScheduled: false)}）",
                one.MayOpen ? DeskPaths.Article(one.ArticleId) : null)),
        ];
    }

    /// <summary>BCP 47 tag of what is written there.</summary>
    public string LanguageOf(int editionId, int? sectionId)
    {
        var edition = _site.Find(editionId) ?? _site.Main;
        return (sectionId is { } id ? edition?.FindSection(id)?.Language : null) ?? edition?.Language ?? "zh-Hans";
    }

    private static bool Differ(StoryForm form, StoryForm saved) =>
        !string.Equals(StoryFormNames.ToText(form), StoryFormNames.ToText(saved), StringComparison.Ordinal);

    private async Task<WritePage> DrawAsync(
        DeskFrame frame, StoryForm form, int editionId, int? sectionId, IReadOnlyList<Finding> findings, CancellationToken cancellationToken)
    {
        var language = LanguageOf(editionId, sectionId);
        var reading = StoryReading.Of(form, frame.Words);
        var photos = await surroundings.PhotosAsync(reading.Story, cancellationToken);
        var gate = PublishGate.Check(reading.Story, findings, photos, clock.GetUtcNow().UtcDateTime).Except(StoryRules.Check(reading.Story));
        return new WritePage
        {
            Frame = frame,
            Title = frame.Words["NewStory"],
            MayWrite = true,
            Action = DeskPaths.NewArticle,
            Form = form,
            Fields = Fields(
                new StoryFieldsMaker(frame, form, language, reading.Problems, photos), form, language,
                await choosers.MakeAsync(frame, text: null, cancellationToken), await chains.ReadAsync(cancellationToken)),
            Preview = await previews.MakeAsync(reading.Story, (editionId, sectionId), language, frame.Words, cancellationToken),
            Missing = [.. gate.Select(problem => StoryProblemText.Of(frame.Words, problem))],
        };
    }

    private StoryFields Fields(StoryFieldsMaker maker, StoryForm form, string language, PhotoChooser chooser, IReadOnlyList<string> chains) => new()
    {
        Language = language,
        Titles = maker.Titles,
        Summary = maker.Summary,
        Verbs = maker.Verbs,
        VerbProblem = maker.ProblemOf("verb"),
        Dateline = maker.Dateline,
        Credits = maker.Credits,
        Sources = maker.Sources,
        Body = maker.Body,
        Photos = maker.Photos,
        Chooser = chooser,
        EndMarks = maker.EndMarks,
        Tags = maker.Tags,
        Topics = Topics(form.Topics),
        Chain = maker.Chain,
        Chains = chains,
        Event = maker.Event,
        Note = maker.Note,
    };

    /// <summary>Those of the story in its order, then the others; also those that the site does not show any more.</summary>
    private IReadOnlyList<Choice> Topics(IReadOnlyList<string> chosen) =>
    [
        .. chosen.Concat(_site.Topics.Select(topic => topic.Slug)).Distinct(StringComparer.Ordinal).Select(slug => new Choice(
            slug, _site.Topics.FirstOrDefault(topic => topic.Slug == slug)?.Name ?? slug, chosen.Contains(slug, StringComparer.Ordinal))),
    ];

    /// <summary>In any language it is the first sentences.</summary>
    private string Proposed(StoryForm form) => SummaryProposal.Of(StoryReading.Of(form, frames.Make().Words).Story, LanguageOf(0, null));

    private IEnumerable<SiteEdition> WritableBy(Actor actor) => _site.Editions.Where(edition => actor.May(Permission.WriteOwn, edition.EditionId));

    private IReadOnlyList<ChoiceGroup> Homes(string chosen, Actor actor, Words words) =>
    [
        .. WritableBy(actor).Select(edition => new ChoiceGroup(
            edition.Name,
            [
                HomeChoice($"{edition.EditionId}/", $"{edition.Name} · {words["NoSection"]}", chosen),
                .. edition.Sections.SelectMany(section => section.AndAllBelow()).Select(section => HomeChoice(
                    $"{edition.EditionId}/{section.SectionId}",
                    string.Join(" › ", section.Above.Append(section).Select(part => part.Name)),
                    chosen)),
            ])),
    ];

    private static Choice HomeChoice(string value, string text, string chosen) => new(value, text, value == chosen);

    private string HomeOf(Article article)
    {
        var edition = _site.Find(article.EditionId);
        var section = article.SectionId is { } id ? edition?.FindSection(id) : null;
        IEnumerable<SiteSection> path = section is null ? [] : [.. section.Above, section];
        return string.Join(" › ", path.Select(part => part.Name).Prepend(edition?.Name ?? $"#{article.EditionId}"));
    }

    private static IReadOnlyList<FindingRow> FindingRows(ArticleVersion version, Words words) =>
    [
        .. version.Findings.Select((finding, index) => (finding, index)).Where(item => !item.finding.Resolved)
            .OrderBy(item => item.finding.Confidence == Confidence.Low ? 0 : 1).ThenBy(item => item.index)
            .Select(item => FindingRowOf(item.finding, item.index, version.SourceText, words)),
    ];

    private static FindingRow FindingRowOf(Finding finding, int index, string? source, Words words)
    {
        const int Reach = 12;
        var text = source ?? "";
        var (start, end) = (finding.Offset, finding.Offset + finding.Before.Length);
        var isKnown = start >= 0 && end <= text.Length;
        return new FindingRow(
            index,
            words[$"Finding{finding.Rule}"],
            isKnown ? text[Math.Max(0, start - Reach)..start] : "",
            finding.Before,
            finding.After,
            isKnown ? text[end..Math.Min(text.Length, end + Reach)] : "",
            finding.BlocksPublishing);
    }
}
