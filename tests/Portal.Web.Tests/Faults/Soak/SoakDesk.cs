using System.Collections.Concurrent;
using Portal.Editions;
using Portal.Links;
using Portal.Sections;
using Portal.Testing;

namespace Portal.Web.Tests.Faults.Soak;

/// <summary>Publishes, changes and withdraws, one act after the other.</summary>
internal sealed class SoakDesk(Newsroom newsroom, Edition edition, Section section, Random random)
{
    private const int Remembered = 60;

    private readonly ConcurrentQueue<SoakStory> _stories = [];
    private int _count;

    public int Acts { get; private set; }

    /// <summary>The newest, oldest first; older ones are left as they are.</summary>
    public IReadOnlyList<SoakStory> Stories => [.. _stories];

    public async Task ActAsync(CancellationToken token)
    {
        Acts++;
        var story = Acts % 3 == 0 || _stories.IsEmpty ? null : Stories[random.Next(Stories.Count)];
        await ((story, story?.Now.Status) switch
        {
            (null, _) => PublishNewAsync(token),
            (_, 200) when random.Next(3) > 0 => ChangeAsync(story, token),
            (_, 200) => WithdrawAsync(story, token),
            _ => ChangeAsync(story, token),
        });
    }

    private async Task PublishNewAsync(CancellationToken token)
    {
        var story = new SoakStory(++_count);
        story.ArticleId = await newsroom.SaveAsync(story.Write(version: 1), edition, section, token: token);
        // Readers ask for it before it is there: that answer must not outlive the publication.
        story.Path = Paths.Article(Today(), story.ArticleId);
        _stories.Enqueue(story);
        await PublishAsync(story, version: 1, token);
        while (_stories.Count > Remembered)
        {
            _stories.TryDequeue(out _);
        }
    }

    private Task ChangeAsync(SoakStory story, CancellationToken token) => PublishAsync(story, ++_changes, token);

    // Versions of all stories are counted together, so that none comes twice.
    private int _changes = 1;

    private async Task PublishAsync(SoakStory story, int version, CancellationToken token)
    {
        var state = story.Begin(status: 200, version);
        var published = await newsroom.PublishAsync(story.Write(version), edition, section, articleId: story.ArticleId, token: token);
        SoakStory.End(state);
        story.Path = published.Path;
    }

    private async Task WithdrawAsync(SoakStory story, CancellationToken token)
    {
        var state = story.Begin(status: 410, version: null);
        await newsroom.WithdrawAsync(story.ArticleId, "消息来源有误。", token);
        SoakStory.End(state);
    }

    private DateOnly Today() => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(edition.ZoneId)).DateTime);
}
