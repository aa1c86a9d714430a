using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Hosting;

/// <summary>A portal whose tables are gone under it.</summary>
public sealed class FailingPortal : IAsyncLifetime
{
    public PortalFactory Factory { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Factory.Newsroom.AddEditionAsync(token: TestContext.Current.CancellationToken);
        await Factory.RefreshAsync(TestContext.Current.CancellationToken);
        await using var scope = Factory.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalContext>().Database.ExecuteSqlAsync(
            $"DROP TABLE PublishedListings; DROP TABLE PublishedCorrections; DROP TABLE PublishedArticles", TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => Factory.DisposeAsync();
}
