using Portal.Changes;
using Portal.Search;

namespace Portal.Web.Search;

/// <summary>Hands on what the index has to take in, which goes on by itself: nobody waits for it.</summary>
public sealed class SearchListener(SearchQueue queue) : IChangeListener
{
    public Task HearAsync(IReadOnlyList<ChangeNotice> changes, CancellationToken cancellationToken)
    {
        queue.Add(changes);
        return Task.CompletedTask;
    }

    public Task StartOverAsync(CancellationToken cancellationToken)
    {
        queue.Lose();
        return Task.CompletedTask;
    }
}
