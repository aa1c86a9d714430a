using Portal.Bulk;
using Portal.Desk;
using Portal.Links;
using Portal.Publishing;
using Portal.Reading;
using Portal.Staff;
using Portal.Web.Jobs;

namespace Portal.Web.Areas.Admin.Views.Shared;

/// <summary>Puts the rows of the desk's lists together.</summary>
public sealed class ArticleRows(CurrentSite current, TimeProvider clock)
{
    private readonly Site _site = current.Site;
    private readonly DateTime _nowUtc = clock.GetUtcNow().UtcDateTime;

    /// <summary>With the time of the last change; leads to the form.</summary>
    public ArticleRow Changed(DeskItem item, DeskFrame frame) => Row(item, frame) with
    {
        Facts = [.. FactsOf(item, frame)],
        Pick = new BulkItem(item.ArticleId, item.Revision).ToString(),
    };

    /// <summary>With the time of the last change; leads to where it is signed off.</summary>
    public ArticleRow Waiting(DeskItem item, DeskFrame frame) => Row(item, frame) with { Path = DeskPaths.Publish(item.ArticleId), State = null };

    /// <summary>With the time that is planned; leads to where that is changed.</summary>
    public ArticleRow Scheduled(DeskItem item, DeskFrame frame) => Row(item, frame) with
    {
        Path = DeskPaths.Publish(item.ArticleId),
        State = null,
        Time = TimeOf(item.ScheduledAtUtc!.Value, item.EditionId),
    };

    /// <summary>With the time of publication; leads to where it is corrected and withdrawn, or to its page for those who see no more of it.</summary>
    public ArticleRow Published(Card card, Actor actor) => new()
    {
        Title = card.Title,
        Path = actor.May(Permission.ReadDesk, card.EditionId) ? DeskPaths.Publish(card.ArticleId) : card.Path,
        Edition = EditionOf(card.EditionId),
        Section = SectionOf(card.EditionId, card.SectionId)?.Name,
        Language = card.Language,
        Time = TimeOf(card.PublishedAtUtc, card.EditionId),
    };

    public ListTime TimeOf(DateTime utc, int editionId) => ListTime.Of(utc, ZoneOf(editionId), _nowUtc);

    private ArticleRow Row(DeskItem item, DeskFrame frame) => new()
    {
        Title = item.Title.Length > 0 ? item.Title : frame.Words["UntitledStory"],
        Path = DeskPaths.Article(item.ArticleId),
        State = ArticleStateText.Of(frame.Words, item.State, item.ScheduledAtUtc is not null),
        Edition = EditionOf(item.EditionId),
        Section = SectionOf(item.EditionId, item.SectionId)?.Name,
        Language = item.Title.Length > 0 ? SectionOf(item.EditionId, item.SectionId)?.Language ?? _site.Find(item.EditionId)?.Language : null,
        Owner = item.OwnerName,
        Time = TimeOf(item.UpdatedAtUtc, item.EditionId),
    };

    private IEnumerable<string> FactsOf(DeskItem item, DeskFrame frame)
    {
        if (item.ScheduledAtUtc is { } planned)
        {
            yield return frame.Words.Format("ScheduledFor", TimeOf(planned, item.EditionId).Text);
        }

        if (item.LiveVersion is { } live && live != item.Version)
        {
            yield return frame.Words.Format("ReadersSeeVersion", live);
        }

        if (item.EmbargoUntilUtc is { } embargo && embargo > _nowUtc)
        {
            yield return frame.Words.Format("EmbargoedUntil", TimeOf(embargo, item.EditionId).Text);
        }

        if (item.ExpiresAtUtc is { } end)
        {
            yield return frame.Words.Format("ExpiresAt", TimeOf(end, item.EditionId).Text);
        }

        if (item.NeedsAttention)
        {
            yield return frame.Words["DoubtfulFact"];
        }
    }

    private string? EditionOf(int editionId) => _site.Editions.Count > 1 ? _site.Find(editionId)?.Name : null;

    private SiteSection? SectionOf(int editionId, int? sectionId) => sectionId is { } id ? _site.Find(editionId)?.FindSection(id) : null;

    private TimeZoneInfo ZoneOf(int editionId) => _site.Find(editionId)?.Zone ?? TimeZoneInfo.Utc;
}
