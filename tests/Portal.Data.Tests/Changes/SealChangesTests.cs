using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data.Tests.Engines;
using Portal.Publishing;

namespace Portal.Data.Tests.Changes;

public abstract class SealChangesTests(TestDatabase database) : DataTests(database)
{
    [DataFact]
    public async Task Changes_are_sealed_in_order_and_the_chain_is_whole()
    {
        await AddAsync(5);

        await SealAsync();
        await AddAsync(3);
        await SealAsync();

        var numbers = await StoredAsync(data => data.ChangeSeals.OrderBy(seal => seal.Number).Select(seal => seal.Number).ToListAsync(Token));
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => (long)number), numbers);
        var proof = await ProveAsync();
        Assert.Equal((null, numbers.Count, 0L), (proof.Fault, proof.Sealed, proof.Unsealed));
    }

    [DataFact]
    public async Task A_change_that_commits_late_is_sealed_after_those_with_higher_ids()
    {
        await AddAsync(3);
        await SealAsync();
        var late = await StoredAsync(data => data.ChangeSeals.OrderBy(seal => seal.Number).Select(seal => seal.ChangeId).LastAsync(Token)) - 1;
        await UnsealAsync(late);

        await WithAsync<SealChanges, int>(act => act.RunAsync(looksBack: true, Token));

        Assert.Equal(late, await StoredAsync(data => data.ChangeSeals.OrderBy(seal => seal.Number).Select(seal => seal.ChangeId).LastAsync(Token)));
        Assert.Null((await ProveAsync()).Fault);
    }

    [DataFact]
    public async Task Several_who_seal_at_once_make_one_chain()
    {
        await AddAsync(40);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(SealAsync, Token)));

        var proof = await ProveAsync();
        Assert.Equal((null, 0L), (proof.Fault, proof.Unsealed));
        Assert.Equal(await StoredAsync(data => data.Changes.LongCountAsync(Token)), proof.Sealed);
    }

    [DataFact]
    public async Task What_was_just_written_is_too_young_to_be_sealed()
    {
        await AddAsync(2);
        await SealAsync();
        await AddAsync(1);

        Assert.Equal((null, 1L), ((await ProveAsync()).Fault, (await ProveAsync()).Unsealed));
        await SealAsync();
    }

    /// <summary>A new chain over all changes, in which one comes last whatever its id.</summary>
    private Task<int> UnsealAsync(long last) => WithAsync<PortalContext, int>(async data =>
    {
        await data.ChangeSeals.ExecuteDeleteAsync(Token);
        await data.SealHeads.ExecuteDeleteAsync(Token);
        var head = new SealHead();
        data.Add(head);
        foreach (var change in await data.Changes.AsNoTracking().Where(row => row.ChangeId != last).OrderBy(row => row.ChangeId).ToListAsync(Token))
        {
            var seal = new ChangeSeal(head.Number + 1, change.ChangeId, head.Hash, NowUtc);
            seal.Hash = SealHash.Of(seal, change);
            data.Add(seal);
            head.Append(seal);
        }

        return await data.SaveChangesAsync(Token);
    });

    private async Task AddAsync(int count)
    {
        for (var number = 0; number < count; number++)
        {
            await Newsroom.AddAsync(new Change(ChangeKind.TopicChanged, Actor.Operator("测试台"), NowUtc) { Detail = Unique("t") }, Token);
        }
    }

    private Task<int> SealAsync() => WithAsync<SealChanges, int>(act => act.RunAsync(looksBack: false, Token));

    private Task<ChainProof> ProveAsync() => WithAsync<ProveChain, ChainProof>(act => act.RunAsync(Token));

    public sealed class OnSqlite(SqliteDatabase database) : SealChangesTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : SealChangesTests(database), IClassFixture<SqlServerDatabase>;
}
