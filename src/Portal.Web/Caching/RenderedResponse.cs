using Microsoft.AspNetCore.Http.Features;

namespace Portal.Web.Caching;

/// <summary>An answer to nobody: what wants to see its headers before it starts, or to clean up after it, is called all the same.</summary>
internal sealed class RenderedResponse : HttpResponseFeature
{
    private readonly Stack<(Func<object, Task> Callback, object State)> _starting = [];
    private readonly Stack<(Func<object, Task> Callback, object State)> _completed = [];
    private bool _hasStarted;

    public override bool HasStarted => _hasStarted;

    public override void OnStarting(Func<object, Task> callback, object state) => _starting.Push((callback, state));

    public override void OnCompleted(Func<object, Task> callback, object state) => _completed.Push((callback, state));

    public async Task StartAsync()
    {
        if (!_hasStarted)
        {
            await RunAsync(_starting);
            _hasStarted = true;
        }
    }

    /// <summary>The scope of the request is one of those that wait for it.</summary>
    public Task CompleteAsync() => RunAsync(_completed);

    /// <summary>The last registered is called first, as servers do.</summary>
    private static async Task RunAsync(Stack<(Func<object, Task> Callback, object State)> waiting)
    {
        while (waiting.TryPop(out var one))
        {
            await one.Callback(one.State);
        }
    }
}
