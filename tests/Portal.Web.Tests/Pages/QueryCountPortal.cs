using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Pages;

/// <summary>A filled portal that only one class asks.</summary>
public sealed class QueryCountPortal : IAsyncLifetime
{
    private readonly FilledPortal _portal = new();
    private readonly StatementCounter _counter;

    public QueryCountPortal() => _counter = new StatementCounter(_portal.Factory.DataFolder);

    /// <summary>Of every page since the list was last cleared.</summary>
    public List<string> Statements => _counter.Statements;

    public async Task<HttpResponseMessage> GetAsync(PageKind kind, Func<string, string>? respell = null)
    {
        using var client = _portal.Factory.CreateClient();
        var address = _portal.Addresses[kind];
        return await client.GetAsync(respell?.Invoke(address) ?? address, TestContext.Current.CancellationToken);
    }

    public async ValueTask InitializeAsync()
    {
        _portal.Factory.Settings["Cache:Megabytes"] = "0";
        await _portal.FillAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        _counter.Dispose();
        return _portal.DisposeAsync();
    }
}
