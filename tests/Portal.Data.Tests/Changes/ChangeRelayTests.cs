using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Changes;
using Portal.Data.Tests.Engines;
using Portal.Reading;
using Portal.Testing;

namespace Portal.Data.Tests.Changes;

public abstract class ChangeRelayTests(TestDatabase database) : DataTests(database)
{
    [DataFact]
    public async Task A_listener_hears_what_was_stored_since_it_began_and_only_once()
    {
        await Newsroom.AddAsync(new Change(ChangeKind.TopicChanged, "早", NowUtc), Token);
        var listener = new Listener();
        var relay = await BeginAsync(listener);

        var change = await Newsroom.AddAsync(new Change(ChangeKind.TopicChanged, "晚", NowUtc), Token);
        await relay.ReadAsync(Token);
        await relay.ReadAsync(Token);

        Assert.Equal(change.ChangeId, Assert.Single(listener.Heard).ChangeId);
        Assert.Equal(1, listener.StartedOver);
    }

    [DataFact]
    public async Task A_publication_names_the_lists_that_show_the_article_before_and_after()
    {
        var edition = await AddEditionAsync();
        var (first, second) = (Unique("甲"), Unique("乙"));
        var story = await Newsroom.PublishAsync(TestStories.Brief() with { Tags = [first] }, edition, token: Token);
        var listener = new Listener();
        var relay = await BeginAsync(listener);

        await Newsroom.PublishAsync(TestStories.Brief() with { Tags = [second] }, edition, articleId: story.ArticleId, token: Token);
        await relay.ReadAsync(Token);

        var published = Assert.Single(listener.Heard, change => change.Kind == ChangeKind.ArticlePublished);
        var ids = await StoredAsync(data => data.Tags.Where(tag => tag.Name == first || tag.Name == second).Select(tag => tag.TagId).ToListAsync(Token));
        Assert.Equal(ids.Order(), published.Lists.Where(list => list.Kind == ListKind.Tag).Select(list => list.TargetId).Order());
        Assert.Contains(new ListRef(ListKind.Edition, edition.EditionId), published.Lists);
    }

    [DataFact]
    public async Task A_listener_that_fails_is_told_again_and_holds_nobody_up()
    {
        var failing = new Listener { Failures = 2 };
        var other = new Listener();
        var relay = await BeginAsync(failing, other);
        var first = await Newsroom.AddAsync(new Change(ChangeKind.TopicChanged, "一", NowUtc), Token);

        await relay.ReadAsync(Token);
        var second = await Newsroom.AddAsync(new Change(ChangeKind.TopicChanged, "二", NowUtc), Token);
        await relay.ReadAsync(Token);
        Assert.Equal([first.ChangeId, second.ChangeId], Ids(other));
        Assert.Empty(failing.Heard);

        await relay.ReadAsync(Token);
        Assert.Equal([first.ChangeId, second.ChangeId], Ids(failing));
        Assert.Equal([first.ChangeId, second.ChangeId], Ids(other));
    }

    [DataFact]
    public async Task A_listener_that_hangs_holds_nobody_up_and_hears_everything_afterwards()
    {
        var hanging = new Listener { Gate = new TaskCompletionSource() };
        var other = new Listener();
        var relay = await BeginAsync(hanging, other);
        var first = await Newsroom.AddAsync(new Change(ChangeKind.TopicChanged, "一", NowUtc), Token);
        _ = relay.ReadAsync(Token);
        await hanging.Asked.Task.WaitAsync(Token);
        var second = await Newsroom.AddAsync(new Change(ChangeKind.TopicChanged, "二", NowUtc), Token);

        await relay.ReadAsync(Token);
        Assert.Equal([first.ChangeId, second.ChangeId], Ids(other));

        hanging.Gate.SetResult();
        while (hanging.Heard.Count < 2)
        {
            await relay.ReadAsync(Token);
        }

        Assert.Equal([first.ChangeId, second.ChangeId], Ids(hanging));
    }

    [DataFact]
    public async Task A_node_that_was_away_for_long_starts_over()
    {
        var listener = new Listener();
        var relay = await BeginAsync(listener);
        await Newsroom.AddAsync(new Change(ChangeKind.TopicChanged, "未闻", NowUtc), Token);

        Clock.Advance(ChangeRelay.LongestAbsence + TimeSpan.FromSeconds(1));
        await relay.ReadAsync(Token);

        Assert.Equal(2, listener.StartedOver);
        Assert.Empty(listener.Heard);
    }

    [DataFact]
    public async Task Whoever_is_too_far_behind_starts_over()
    {
        var listener = new Listener();
        var relay = await BeginAsync(listener);
        await StoredAsync(async data =>
        {
            data.AddRange(Enumerable.Range(0, ChangeRelay.LongestBacklog + 1).Select(_ => new Change(ChangeKind.TopicChanged, "批量", NowUtc)));
            return await data.SaveChangesAsync(Token);
        });

        await relay.ReadAsync(Token);
        Assert.Equal((2, 0), (listener.StartedOver, listener.Heard.Count));

        var next = await Newsroom.AddAsync(new Change(ChangeKind.TopicChanged, "下一条", NowUtc), Token);
        await relay.ReadAsync(Token);
        Assert.Equal([next.ChangeId], Ids(listener));
    }

    private static IReadOnlyList<long> Ids(Listener listener) => [.. listener.Heard.Select(change => change.ChangeId)];

    private async Task<ChangeRelay> BeginAsync(params IChangeListener[] listeners)
    {
        var relay = await WithAsync<IServiceScopeFactory, ChangeRelay>(scopes =>
            Task.FromResult(new ChangeRelay(scopes, listeners, Clock, NullLogger<ChangeRelay>.Instance)));
        await relay.BeginAsync(Token);
        return relay;
    }

    private sealed class Listener : IChangeListener
    {
        public List<ChangeNotice> Heard { get; } = [];

        public int StartedOver { get; private set; }

        public int Failures { get; set; }

        /// <summary>Not heard before it opens.</summary>
        public TaskCompletionSource? Gate { get; init; }

        public TaskCompletionSource Asked { get; } = new();

        public async Task HearAsync(IReadOnlyList<ChangeNotice> changes, CancellationToken cancellationToken)
        {
            if (Failures > 0)
            {
                Failures--;
                throw new InvalidOperationException("Not now.");
            }

            Asked.TrySetResult();
            await (Gate?.Task ?? Task.CompletedTask).WaitAsync(cancellationToken);
            Heard.AddRange(changes);
        }

        public Task StartOverAsync(CancellationToken cancellationToken)
        {
            StartedOver++;
            return Task.CompletedTask;
        }
    }

    public sealed class OnSqlite(SqliteDatabase database) : ChangeRelayTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : ChangeRelayTests(database), IClassFixture<SqlServerDatabase>;
}
