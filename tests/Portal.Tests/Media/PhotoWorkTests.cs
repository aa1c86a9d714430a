using Portal.Media;
using Xunit;

namespace Portal.Tests.Media;

/// <summary>How many photos are worked on at a time.</summary>
public sealed class PhotoWorkTests : IDisposable
{
    private readonly PhotoWork _work = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_are_worked_on_and_the_third_waits_for_one_of_them()
    {
        var places = Enumerable.Range(0, 3).Select(_ => (Begun: new TaskCompletionSource(), End: new TaskCompletionSource<int>())).ToList();
        var works = new List<Task<int>>();
        foreach (var (begun, end) in places)
        {
            works.Add(_work.RunAsync(
                () =>
                {
                    begun.SetResult();
                    return end.Task;
                },
                Token));
        }

        await places[0].Begun.Task;
        await places[1].Begun.Task;
        Assert.False(places[2].Begun.Task.IsCompleted);
        places[0].End.SetResult(0);

        await places[2].Begun.Task;
        places[1].End.SetResult(0);
        places[2].End.SetResult(0);
        await Task.WhenAll(works);
    }

    [Fact]
    public async Task Of_those_that_hold_much_one_is_decoded()
    {
        var first = await _work.TurnAsync(PhotoIntake.MaxHeldBytes, Token);
        var second = _work.TurnAsync(PhotoIntake.MaxHeldBytes, Token);
        using var small = await _work.TurnAsync(1000, Token);

        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    public void Dispose() => _work.Dispose();
}
