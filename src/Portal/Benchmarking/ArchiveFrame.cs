using Microsoft.EntityFrameworkCore;
using Portal.About;
using Portal.Data;
using Portal.Editions;
using Portal.Media;
using Portal.Publishing;
using Portal.Sections;
using Portal.Topics;

namespace Portal.Benchmarking;

/// <summary>What a generated archive stands in: two editions with eight sections, topics, a standing page, the shared photos.</summary>
public sealed class ArchiveFrame(
    PortalContext context, AddEdition addEdition, AddSection addSection, AddTopic addTopic, SaveAboutPage saveAboutPage, AddPhoto addPhoto)
{
    /// <summary>Slug of the main edition, by which a generated archive is known.</summary>
    public const string Main = "bench";

    private const string Regional = "linqing";

    private static readonly (string Edition, string Path, string Name)[] Sections =
    [
        (Main, "shehui", "社会"), (Main, "jingji", "经济"), (Main, "keji", "科技"), (Main, "keji/hangtian", "航天"),
        (Main, "wenhua", "文化"), (Main, "tiyu", "体育"), (Regional, "minsheng", "民生"), (Regional, "fengwu", "风物"),
    ];

    private static readonly (string Slug, string Name)[] Topics = [("gangkou", "港口这十年"), ("haifeng", "海上的风"), ("yuedu", "全城阅读")];

    public Task AddAsync(IReadOnlyList<ArchivePhoto> photos, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(
            async token =>
            {
                await AddPlacesAsync(actor, token);
                foreach (var (slug, name) in Topics)
                {
                    Demand(await addTopic.RunAsync(new AddTopicRequest(slug, name, $"{name}：生成的专题。"), actor, token) == AddTopicOutcome.Added, slug);
                }

                var page = new SaveAboutPageRequest("bench", "关于这份样报", "zh-Hans", "这里的新闻全部由程序生成，用来测量速度，没有一条是真的。");
                Demand(await saveAboutPage.RunAsync(page, actor, token) == SaveAboutPageOutcome.Saved, page.Slug);
                foreach (var photo in photos)
                {
                    await addPhoto.RunAsync(new AddPhotoRequest(photo.File, photo.Bytes), actor, token);
                }

                // The few photos stand in hundreds of thousands of articles: all of these would be written again while somebody measures.
                await context.Photos.ExecuteUpdateAsync(row => row.SetProperty(photo => photo.RenditionsDueUtc, (DateTime?)null), token);
                return true;
            },
            cancellationToken);

    private async Task AddPlacesAsync(Actor actor, CancellationToken cancellationToken)
    {
        foreach (var (slug, name) in new[] { (Main, "样报"), (Regional, "临青") })
        {
            var settings = new EditionSettings { Name = name, Notices = ["本站内容由程序生成，仅供测量。"] };
            Demand((await addEdition.RunAsync(new AddEditionRequest(slug, settings), actor, cancellationToken)).Outcome == EditionOutcome.Done, slug);
        }

        foreach (var (edition, path, name) in Sections)
        {
            var added = await addSection.RunAsync(new AddSectionRequest(edition, path, name), actor, cancellationToken);
            Demand(added.Outcome == AddSectionOutcome.Added, path);
        }
    }

    private static void Demand(bool done, string what)
    {
        if (!done)
        {
            throw new InvalidOperationException($"The frame of the archive was refused at {what}.");
        }
    }

    /// <summary>Where articles go, the place of most of them first.</summary>
    internal async Task<IReadOnlyList<ArchivePlace>> PlacesAsync(CancellationToken cancellationToken)
    {
        var editions = await context.Editions.AsNoTracking().ToListAsync(cancellationToken);
        var sections = await context.Sections.AsNoTracking().OrderBy(section => section.SectionId).ToListAsync(cancellationToken);
        return
        [
            .. Sections.Select(known =>
            {
                var edition = editions.Single(row => row.Slug == known.Edition);
                var section = sections.Single(row => row.EditionId == edition.EditionId && row.Path == known.Path);
                var parent = sections.Find(row => row.SectionId == section.ParentId);
                return new ArchivePlace(edition, parent is null ? [section] : [section, parent]);
            }),
        ];
    }

    internal async Task<IReadOnlyList<Topic>> TopicsAsync(CancellationToken cancellationToken)
    {
        var slugs = Topics.Select(topic => topic.Slug).ToList();
        return await context.Topics.AsNoTracking().Where(topic => slugs.Contains(topic.Slug)).OrderBy(topic => topic.TopicId).ToListAsync(cancellationToken);
    }
}
