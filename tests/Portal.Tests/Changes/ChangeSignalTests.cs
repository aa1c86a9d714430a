using Portal.Changes;
using Xunit;

namespace Portal.Tests.Changes;

public sealed class ChangeSignalTests
{
    private readonly ChangeSignal _signal = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Where_no_relay_runs_nobody_waits() => Assert.True(_signal.StoreAsync().IsCompletedSuccessfully);

    [Fact]
    public async Task Who_stores_waits_for_a_reading_that_began_afterwards()
    {
        await FirstWaitAsync();
        var reading = _signal.Begin();
        var stored = _signal.StoreAsync();

        reading.SetResult();
        Assert.False(stored.IsCompleted);

        await _signal.WaitAsync(Token);
        _signal.Begin().SetResult();
        await stored;
    }

    [Fact]
    public async Task When_the_relay_ends_nobody_waits_any_more()
    {
        await FirstWaitAsync();
        var stored = _signal.StoreAsync();

        _signal.End();

        await stored;
        Assert.True(_signal.StoreAsync().IsCompletedSuccessfully);
    }

    private async Task FirstWaitAsync()
    {
        _signal.Attach();
        var stored = _signal.StoreAsync();
        await _signal.WaitAsync(Token);
        _signal.Begin().SetResult();
        await stored;
    }
}
