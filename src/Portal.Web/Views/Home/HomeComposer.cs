using Portal.Reading;

namespace Portal.Web.Views.Home;

/// <summary>
/// Lays out an edition's home: what the desk has pinned first, and the rest by time. Each story has one place, as far as there are enough;
/// the list of the latest is complete, so it may name a story that a section shows with its picture.
/// </summary>
public static class HomeComposer
{
    // The lead is the newest story with a picture among so many.
    private const int LeadCandidates = 8;
    private const int BesideLeadCount = 2;
    private const int LatestCount = 12;
    private const int PictureCount = 4;
    private const int PinnedHeadlineCount = 8;
    private const int HeadlineCount = 5;
    // Latin headlines are twice as long: three of them are as high as five or six Chinese ones.
    private const int ForeignHeadlineCount = 3;
    private const int TopicCount = 5;
    private const int TopicMinimum = 3;
    private const int RowLength = 3;

    public static HomePage Compose(PageFrame frame, HomeContents contents)
    {
        // What is written in another language has its section.
        var latest = contents.Latest.InLanguage(frame.Language);
        var shown = new Shown();
        // Before anything fills itself, so that what is pinned further down does not stand above by time.
        var leads = shown.Take(contents.Front.Lead, 1 + BesideLeadCount);
        var pinnedPictures = shown.Take(contents.Front.Pictures.Where(card => card.Photo is not null), PictureCount);
        var headlines = shown.Take(contents.Front.Headlines, PinnedHeadlineCount);
        var pinned = frame.Sections.ToDictionary(
            section => section.SectionId,
            section => shown.Take(contents.Front.BySection.GetValueOrDefault(section.SectionId) ?? [], 1 + HeadlineCount));
        var lead = leads.FirstOrDefault()
            ?? shown.Take(latest.Take(LeadCandidates).Where(card => card.Photo is not null).Concat(latest), count: 1).FirstOrDefault();
        // The sections choose their pictures before the row of pictures does, which can use any.
        var firsts = frame.Sections.ToDictionary(
            section => section.SectionId,
            section => pinned[section.SectionId].FirstOrDefault()
                ?? shown.Take(contents.BySection[section.SectionId].Where(shown.HasNewPicture), count: 1).FirstOrDefault());
        List<Card> beside = [.. leads.Skip(1)];
        beside.AddRange(shown.Take(latest, BesideLeadCount - beside.Count));
        var above = beside.Concat(headlines).Append(lead).Select(card => card?.ArticleId).ToHashSet();
        List<Card> listed = [.. latest.Where(card => !above.Contains(card.ArticleId)).Take(LatestCount - headlines.Count)];
        // What the list names need not stand under it again, as long as there are other pictures.
        List<Card> pictures = [.. pinnedPictures, .. shown.Take(latest.Except(listed).Concat(listed).Where(shown.HasNewPicture), PictureCount - pinnedPictures.Count)];
        return new HomePage(frame)
        {
            Lead = lead,
            BesideLead = beside,
            Pictures = pinnedPictures.Count > 0 || pictures.Count == PictureCount ? pictures : [],
            Front = contents.Front,
            ArticleIds = [.. contents.ArticleIds],
            Headlines = headlines,
            Latest = listed,
            Rows = Rows([.. frame.Sections.Select(section =>
                Block(frame, section, firsts[section.SectionId], [.. pinned[section.SectionId].Skip(1)], contents.BySection[section.SectionId], shown)).OfType<SectionBlock>()]),
            Topic = Band(frame, contents, [.. latest.Where(card => card.ArticleId != lead?.ArticleId)], lead),
        };
    }

    /// <summary>The topic of the edition's newest story that belongs to one with enough to say.</summary>
    private static TopicBand? Band(PageFrame frame, HomeContents contents, IReadOnlyList<Card> latest, Card? lead)
    {
        List<TopicBand> bands =
        [
            .. frame.Site.Topics.Select(topic => new TopicBand(
                topic,
                [.. contents.ByTopic[topic.TopicId].InLanguage(frame.Language).Where(card => card.ArticleId != lead?.ArticleId).Take(TopicCount)])),
        ];
        var full = bands.Where(band => band.Cards.Count >= TopicMinimum).ToList();
        return latest.Select(card => full.FirstOrDefault(band => band.Has(card))).FirstOrDefault(band => band is not null)
            ?? bands.Where(band => band.Cards.Count > 0).MaxBy(band => band.Cards.Count);
    }

    private static IReadOnlyList<BlockRow> Rows(IReadOnlyList<SectionBlock> blocks)
    {
        var rows = blocks.Chunk(RowLength).Select(row => row.ToList()).ToList();
        if (rows.Count > 1 && rows[^1].Count == 1)
        {
            rows[^2].AddRange(rows[^1]);
            rows.RemoveAt(rows.Count - 1);
        }

        var forms = Enum.GetValues<BlockForm>();
        return [.. rows.Select((row, index) => new BlockRow(forms[index % forms.Length], row))];
    }

    /// <summary>What stands above is not shown again, unless the section has hardly anything else.</summary>
    /// <param name="top">Pinned, or with a picture; null for neither.</param>
    /// <param name="pinned">The headlines that come first.</param>
    private static SectionBlock? Block(PageFrame frame, SiteSection section, Card? top, IReadOnlyList<Card> pinned, IReadOnlyList<Card> cards, Shown shown)
    {
        if (cards.Count == 0 && top is null)
        {
            return null;
        }

        var fresh = cards.Where(card => !shown.Has(card)).ToList();
        var first = top ?? (fresh.Count > 0 ? fresh[0] : cards[0]);
        var others = fresh.Count > 1 ? fresh : cards;
        var count = first.Language == frame.Language ? HeadlineCount : ForeignHeadlineCount;
        return new SectionBlock(
            section, first, [.. pinned.Concat(others.Where(card => card.ArticleId != first.ArticleId)).DistinctBy(card => card.ArticleId).Take(count)]);
    }
}
