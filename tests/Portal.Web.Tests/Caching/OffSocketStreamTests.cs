using System.IO.Pipelines;
using Portal.Web.Caching;
using Xunit;

namespace Portal.Web.Tests.Caching;

public sealed class OffSocketStreamTests
{
    [Fact]
    public async Task Whoever_waits_for_a_body_goes_on_off_the_thread_that_brings_it()
    {
        var token = TestContext.Current.CancellationToken;
        var pipe = new Pipe(new PipeOptions(readerScheduler: PipeScheduler.Inline, useSynchronizationContext: false));
        await using var body = new OffSocketStream(pipe.Reader.AsStream());
        var buffer = new byte[10];
        var reading = ReadAsync(body, buffer, token);
        var bringer = new Thread(() => pipe.Writer.WriteAsync("abc"u8.ToArray(), token).AsTask().GetAwaiter().GetResult());

        bringer.Start();

        Assert.Equal((3, true), await reading);
        bringer.Join();
    }

    private static async Task<(int Read, bool IsPoolThread)> ReadAsync(Stream body, byte[] buffer, CancellationToken token)
    {
        var read = await body.ReadAsync(buffer, token).ConfigureAwait(false);
        return (read, Thread.CurrentThread.IsThreadPoolThread);
    }
}
