using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;
using Portal.Testing.Load;

namespace Portal.Web.Tests.Faults;

/// <summary>Asks for kept pages all the time, and for others while the database is away.</summary>
/// <param name="others">Nobody has asked for these before.</param>
internal sealed class DatabaseAwayReaders(IReadOnlyList<string> kept, IReadOnlyList<string> others, bool mayOthersAnswer)
{
    private const int Told = 20;
    private const int OneOtherAmong = 20;

    private readonly ConcurrentQueue<string> _faults = [];
    private int _unavailable;
    private int _wrong;
    private long _awayAt = long.MaxValue;
    private long _backAt = long.MaxValue;

    /// <summary>How many were told to come again.</summary>
    public int Unavailable => _unavailable;

    /// <summary>How many answers were wrong, or did not come.</summary>
    public int Wrong => _wrong;

    /// <summary>The first of them.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>From now on the database is away.</summary>
    public void Away() => Interlocked.Exchange(ref _awayAt, Stopwatch.GetTimestamp());

    /// <summary>From now on the database may be back.</summary>
    public void Back() => Interlocked.Exchange(ref _backAt, Stopwatch.GetTimestamp());

    /// <returns>0 for kept pages, 1 for others.</returns>
    public int Ask(PageConnection connection, int number)
    {
        var isAway = Interlocked.Read(ref _awayAt) < long.MaxValue && Interlocked.Read(ref _backAt) == long.MaxValue;
        var isOther = isAway && number % OneOtherAmong == 0;
        var path = isOther ? others[number / OneOtherAmong % others.Count] : kept[number % kept.Count];
        try
        {
            var reply = connection.Get(path);
            var stayedAway = Interlocked.Read(ref _backAt) == long.MaxValue;
            Judge(isOther && stayedAway ? OtherFault(reply) : isOther || reply.Status == 200 ? null : $"answered {reply.Status}", path);
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            Judge(exception.Message, path);
        }

        return isOther ? 1 : 0;
    }

    /// <summary>Asks for all other pages at once, so that the server needs more connections than it has open.</summary>
    public Task RushAsync(Uri address) => Task.WhenAll(others.Select(path => Task.Run(() =>
    {
        using var connection = new PageConnection(address);
        Judge(OtherFault(connection.Get(path)), path);
    })));

    private string? OtherFault(PageReply reply)
    {
        if (reply.Status == 503 && reply.Header("Retry-After") is not null)
        {
            Interlocked.Increment(ref _unavailable);
            return null;
        }

        return reply.Status == 200 && mayOthersAnswer ? null : $"answered {reply.Status} with Retry-After {reply.Header("Retry-After")}";
    }

    private void Judge(string? fault, string path)
    {
        if (fault is not null && Interlocked.Increment(ref _wrong) <= Told)
        {
            _faults.Enqueue($"{path} {fault}");
        }
    }
}
