using Microsoft.AspNetCore.Http.Features;

namespace Portal.Web.Caching;

/// <summary>An answer to nobody: what wants to see its headers before it starts is called all the same.</summary>
internal sealed class RenderedResponse : HttpResponseFeature
{
    private readonly Stack<(Func<object, Task> Callback, object State)> _starting = [];

    public override void OnStarting(Func<object, Task> callback, object state) => _starting.Push((callback, state));

    /// <summary>The last registered is called first, as servers do.</summary>
    public async Task StartAsync()
    {
        while (_starting.TryPop(out var starting))
        {
            await starting.Callback(starting.State);
        }
    }
}
