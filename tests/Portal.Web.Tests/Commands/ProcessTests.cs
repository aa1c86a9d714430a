using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Commands;

public sealed class ProcessTests : IDisposable
{
    private readonly PortalProgram _program = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_verb_that_is_done_ends_with_0()
    {
        using var process = PortalProcess.Start(_program.DataFolder, "edition", "add", "main", "--name", "山河新闻");

        Assert.Equal(new ProgramRun(0, "Added edition main (山河新闻) at /.\n", ""), await process.EndAsync(Token));
    }

    [Fact]
    public async Task A_verb_that_is_refused_ends_with_1()
    {
        using var process = PortalProcess.Start(_program.DataFolder, "edition", "set", "main", "--name", "山河新闻");

        Assert.Equal(new ProgramRun(1, "", "There is no edition main. See: edition list\n"), await process.EndAsync(Token));
    }

    [Fact]
    public async Task Wrong_usage_ends_with_2()
    {
        using var process = PortalProcess.Start(_program.DataFolder, "frobnicate");

        Assert.Equal(2, (await process.EndAsync(Token)).Code);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_one_sentence()
    {
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://{other.LocalEndpoint}";
        using var process = PortalProcess.Start(_program.DataFolder, "serve", "--urls", address);

        var run = await process.EndAsync(Token);

        Assert.Equal(1, run.Code);
        Assert.Equal(
            $"Failed to bind to address {address}: address already in use. Stop the other program, or give another address: --urls http://localhost:5081.",
            Assert.Single(run.Error.TrimEnd().Split('\n')));
        Assert.DoesNotContain("Exception", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _program.Dispose();
}
