using System.Threading.Channels;

namespace Portal.Web.Mail;

/// <summary>Mails between the page that orders them and the sender. When it is full, the oldest orders give way: people ask again.</summary>
public sealed class MailQueue
{
    private readonly Channel<MailOrder> _orders =
        Channel.CreateBounded<MailOrder>(new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropOldest });

    public void Add(MailOrder order) => _orders.Writer.TryWrite(order);

    /// <summary>Ends when the queue is closed and empty.</summary>
    public IAsyncEnumerable<MailOrder> ReadAsync(CancellationToken cancellationToken) => _orders.Reader.ReadAllAsync(cancellationToken);

    public void Close() => _orders.Writer.TryComplete();
}
