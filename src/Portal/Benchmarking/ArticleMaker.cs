using System.Globalization;
using Portal.Articles;
using Portal.Changes;
using Portal.Media;
using Portal.People;
using Portal.Publishing;
using Portal.Reading;
using Portal.Stories;
using Portal.Text;
using Portal.Topics;

namespace Portal.Benchmarking;

/// <summary>Makes up articles with their history, as rows; the entities themselves carry out what happens to them.</summary>
internal sealed class ArticleMaker(
    int seed, DateTime nowUtc, Actor actor, KnownNames names, IReadOnlyList<ArchivePlace> places, IReadOnlyList<Topic> topics, IReadOnlyList<ArchivePhoto> photos)
{
    private readonly StoryMaker _stories = new(photos, topics);
    private readonly PlainStoryRenderer _renderer = new();
    private readonly Zipf<ArchivePlace> _places = new(places);
    private readonly Dictionary<string, PhotoFile> _files = photos.ToDictionary(photo => photo.File.Hash, photo => photo.File, StringComparer.Ordinal);

    /// <param name="nextCorrectionId">Raised by each correction.</param>
    public void Make(int index, int articleId, DateTime publishedAtUtc, ref int nextCorrectionId, ArchiveBatch batch)
    {
        var dice = Dice.For(seed, index);
        var place = _places.Pick(ref dice);
        var made = _stories.Make(ref dice, TimeZoneInfo.ConvertTimeFromUtc(publishedAtUtc, place.Zone));
        var article = new Article(
            place.Edition.EditionId, place.Sections[0].SectionId, publishedAtUtc.AddMinutes(-dice.Between(5, 90)), ImportKey(index));
        OwnIds.Set(article, articleId);
        batch.Articles.Add(article);

        var isRevised = dice.Chance(25);
        Publish(article, isRevised ? made.Earlier : made.Story, publishedAtUtc, batch);
        DateTime? revisedAtUtc = isRevised ? Later(ref dice, publishedAtUtc, hours: 6) : null;
        if (revisedAtUtc is { } at)
        {
            Publish(article, made.Story, at, batch);
        }

        batch.TitlePairs.AddRange(TitlePairs.OfTitle(article.Title).Select(pair => new TitlePair(pair, articleId)));
        batch.ArticlePhotos.AddRange(ArticlePhotos.Of(articleId, made.Story));
        var published = Project(article, made, place, revisedAtUtc);
        // A first version lacks a paragraph, not a list.
        foreach (var change in published.Version == 1 ? batch.Changes.TakeLast(1) : [batch.Changes[^1], batch.Changes[^3]])
        {
            change.Lists = [.. published.Lists];
        }

        if (dice.Next(200) == 0)
        {
            Withdraw(article, published, Later(ref dice, publishedAtUtc, hours: 48), batch);
            return;
        }

        batch.Published.Add(published);
        batch.Listings.AddRange(published.Listings);
        batch.PhotoUses.AddRange(published.PhotoUses);
        if (dice.Next(16) == 0)
        {
            Correct(article, published, Later(ref dice, publishedAtUtc, hours: 72), ++nextCorrectionId, batch);
        }
    }

    public static string ImportKey(int index) => string.Create(CultureInfo.InvariantCulture, $"{ImportKeyStart}{index}");

    public const string ImportKeyStart = "bench-";

    private DateTime Later(ref Dice dice, DateTime utc, int hours)
    {
        var at = utc.AddMinutes(dice.Between(1, hours * 60));
        return at < nowUtc ? at : nowUtc;
    }

    private void Publish(Article article, Story story, DateTime atUtc, ArchiveBatch batch)
    {
        var from = article.LiveVersion;
        var version = article.SaveVersion(new VersionText(story), actor.Name, actor.StaffId, atUtc);
        OwnIds.Set(version, article.ArticleId);
        article.Publish(atUtc, atUtc);
        batch.Versions.Add(version);
        batch.Changes.Add(Change(ChangeKind.VersionSaved, article, from, version.Number));
        batch.Changes.Add(Change(ChangeKind.ArticlePublished, article, from, version.Number));
    }

    /// <summary>Done now, whatever times the article tells, as in an import.</summary>
    private Change Change(ChangeKind kind, Article article, int? from, int? to) => new(kind, actor, nowUtc)
    {
        ArticleId = article.ArticleId,
        EditionId = article.EditionId,
        FromVersion = from,
        ToVersion = to,
    };

    private void Withdraw(Article article, PublishedArticle published, DateTime atUtc, ArchiveBatch batch)
    {
        var change = Change(ChangeKind.ArticleWithdrawn, article, article.LiveVersion, to: null);
        change.Lists = [.. published.Lists];
        batch.Changes.Add(change);
        batch.Withdrawals.Add(new PublishedWithdrawal(article.ArticleId, article.EditionId, published.Path, atUtc, "消息来源有误，本站撤下此稿。"));
        article.Withdraw(atUtc);
    }

    private PublishedArticle Project(Article article, MadeStory made, ArchivePlace place, DateTime? revisedAtUtc)
    {
        var rows = new StoryRows
        {
            Language = place.Edition.Language,
            Sections = place.Sections,
            People = People(made.Story.Credits),
            Source = names.Sources.Get(made.Story.Source!),
            Tags = [.. made.Story.Tags.Select(names.Tags.Get)],
            Topics = [.. topics.Where(topic => made.Story.Topics.Contains(topic.Slug, StringComparer.Ordinal))],
            Photos = made.Story.Photos.Count == 0 ? NoFiles : _files,
        };
        var publishedAtUtc = article.FirstPublishedAtUtc!.Value;
        var path = PublishedForm.PathOf(article.ArticleId, publishedAtUtc, place.Edition);
        var published = PublishedForm.Begin(article, article.WorkingVersion, path);
        published.PublishedAtUtc = publishedAtUtc;
        published.ModifiedAtUtc = revisedAtUtc ?? publishedAtUtc;
        PublishedForm.Fill(published, article, made.Story, _renderer.Render(made.Story, made.Paragraphs, rows.Links), rows);
        published.ShowBetween(publishedAtUtc, untilUtc: null);
        return published;
    }

    private static readonly Dictionary<string, PhotoFile> NoFiles = new(StringComparer.Ordinal);

    private Dictionary<Credit, Person> People(IReadOnlyList<Credit> credits)
    {
        var people = new Dictionary<Credit, Person>(credits.Count);
        foreach (var credit in credits)
        {
            people[credit] = names.People.Get(credit.Name);
        }

        return people;
    }

    private void Correct(Article article, PublishedArticle published, DateTime atUtc, int correctionId, ArchiveBatch batch)
    {
        const string Text = "首段的数字有误，已据原始材料改正。";
        article.Correct(atUtc);
        var correction = new Correction(article.ArticleId, CorrectionKind.Factual, Text, actor.Name, atUtc);
        OwnIds.Set(correction, correctionId);
        batch.Corrections.Add(correction);
        batch.PublishedCorrections.Add(new PublishedCorrection(correctionId, article.ArticleId, correction.Kind, Text, atUtc));
        published.ModifiedAtUtc = atUtc > published.ModifiedAtUtc ? atUtc : published.ModifiedAtUtc;
        var change = Change(ChangeKind.ArticleCorrected, article, published.Version, published.Version);
        change.Lists = [.. published.Lists];
        batch.Changes.Add(change);
    }
}
