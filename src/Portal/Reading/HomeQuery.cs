using Portal.Fronts;

namespace Portal.Reading;

/// <summary>Reads an edition's home page.</summary>
public sealed class HomeQuery(BlocksQuery blocks, FrontQuery fronts)
{
    public const int LatestCount = 40;
    public const int SectionCount = 12;
    public const int TopicCount = 8;

    public async Task<HomeContents> ReadAsync(
        SiteEdition edition, IReadOnlyList<SiteTopic> topics, CancellationToken cancellationToken) =>
        await FillAsync(edition, topics, cancellationToken) with { Front = await fronts.ReadAsync(edition.EditionId, cancellationToken) };

    /// <summary>The same with a layout that readers do not have.</summary>
    public async Task<HomeContents> ReadAsync(
        SiteEdition edition, IReadOnlyList<SiteTopic> topics, FrontLayout layout, CancellationToken cancellationToken) =>
        await FillAsync(edition, topics, cancellationToken) with { Front = await fronts.ReadAsync(layout, cancellationToken) };

    /// <summary>What fills by time.</summary>
    private async Task<HomeContents> FillAsync(SiteEdition edition, IReadOnlyList<SiteTopic> topics, CancellationToken cancellationToken)
    {
        var lists = await blocks.ReadAsync(
            [
                new ListBlock(ListKind.Edition, edition.EditionId, LatestCount),
                .. edition.Sections.Select(section => new ListBlock(ListKind.Section, section.SectionId, SectionCount)),
                .. topics.Select(topic => new ListBlock(ListKind.Topic, topic.TopicId, TopicCount)),
            ],
            cancellationToken);
        return new HomeContents
        {
            Latest = [.. lists[(ListKind.Edition, edition.EditionId)]],
            BySection = edition.Sections.ToDictionary(
                section => section.SectionId, IReadOnlyList<Card> (section) => [.. lists[(ListKind.Section, section.SectionId)]]),
            ByTopic = topics.ToDictionary(
                topic => topic.TopicId, IReadOnlyList<Card> (topic) => [.. lists[(ListKind.Topic, topic.TopicId)]]),
        };
    }
}
