using System.Net;

namespace Portal.Web.Tests.Faults;

/// <summary>Sends the first half of a body and then nothing more, until it is called off.</summary>
internal sealed class StoppedContent : HttpContent
{
    private readonly byte[] _body;
    private readonly TaskCompletionSource _halfSent = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public StoppedContent(byte[] body, HttpContent like)
    {
        _body = body;
        Headers.ContentType = like.Headers.ContentType;
    }

    public Task HalfSent => _halfSent.Task;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(_body.AsMemory(0, _body.Length / 2), cancellationToken);
        await stream.FlushAsync(cancellationToken);
        _halfSent.SetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }
}
