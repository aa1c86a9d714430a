using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Portal.Testing.Load;

/// <summary>
/// One connection that asks for one page after another, on the thread that calls. It does so little that what is measured with it is the
/// server. Bodies need a Content-Length, as all of the portal's pages have.
/// </summary>
public sealed class PageConnection(Uri address) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private byte[] _buffer = new byte[64 * 1024];
    private Socket? _socket;

    /// <param name="encoding">For Accept-Encoding.</param>
    /// <param name="knownTag">For If-None-Match, in quotes.</param>
    public static byte[] Request(Uri address, string path, string encoding = "gzip", string? knownTag = null) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAccept-Encoding: {encoding}\r\n"
        + (knownTag is null ? "\r\n" : $"If-None-Match: {knownTag}\r\n\r\n"));

    public PageReply Get(string path, string encoding = "gzip", string? knownTag = null) => Send(Request(address, path, encoding, knownTag));

    /// <exception cref="SocketException">The server did not answer; the next request begins a new connection.</exception>
    public PageReply Send(byte[] request)
    {
        try
        {
            _socket ??= Connect();
            _socket.Send(request);
            return Receive(_socket);
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            Dispose();
            throw;
        }
    }

    private Socket Connect()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,
            ReceiveTimeout = (int)Patience.TotalMilliseconds,
        };
        socket.Connect(address.Host, address.Port);
        return socket;
    }

    private PageReply Receive(Socket socket)
    {
        var filled = 0;
        var end = -1;
        while (end < 0)
        {
            filled += ReceiveSome(socket, filled);
            end = _buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
        }

        var head = Encoding.ASCII.GetString(_buffer, 0, end + 4);
        var reply = new PageReply(int.Parse(head.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture), head, default);
        var length = reply.Header("Content-Length") is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        while (filled < head.Length + length)
        {
            filled += ReceiveSome(socket, filled);
        }

        return reply with { Body = _buffer.AsMemory(head.Length, length) };
    }

    private int ReceiveSome(Socket socket, int filled)
    {
        if (filled == _buffer.Length)
        {
            Array.Resize(ref _buffer, filled * 2);
        }

        var count = socket.Receive(_buffer, filled, _buffer.Length - filled, SocketFlags.None);
        return count > 0 ? count : throw new IOException("The server closed the connection.");
    }

    public void Dispose()
    {
        _socket?.Dispose();
        _socket = null;
    }
}
