using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;
using Portal.Testing.Load;

namespace Portal.Web.Tests.Faults.Soak;

/// <summary>Asks for pages and compares each answer with what was so between its request and its arrival.</summary>
internal sealed class SoakReaders(SoakDesk desk, string home, string section)
{
    private const int Told = 20;

    // The newest of them stand on every front, however many are withdrawn at the moment.
    private const int Newest = 3;

    private readonly ConcurrentQueue<string> _faults = [];
    private int _answers;
    private int _wrong;

    public int Answers => _answers;

    /// <summary>How many answers were wrong, or did not come.</summary>
    public int Wrong => _wrong;

    /// <summary>The first of them.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <returns>0, since all are of one group.</returns>
    public int Ask(PageConnection connection, int number)
    {
        var stories = desk.Stories;
        var story = number % 2 == 0 || stories.Count == 0 ? null : stories[number / 2 % stories.Count];
        var path = story?.Path ?? (number % 4 == 0 ? home : section);
        var sentAt = Stopwatch.GetTimestamp();
        try
        {
            var reply = connection.Get(path, number % 3 == 0 ? "br" : "gzip");
            var receivedAt = Stopwatch.GetTimestamp();
            Interlocked.Increment(ref _answers);
            var named = SoakPage.Read(reply.Text());
            Judge(story?.Path is null ? FrontFault(reply, named, stories, sentAt, receivedAt) : StoryFault(story, reply, named, sentAt, receivedAt), path);
            Judge(OldNames(named, stories, sentAt, receivedAt), path);
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            Judge(exception.Message, path);
        }

        return 0;
    }

    private static string? StoryFault(SoakStory story, PageReply reply, IReadOnlySet<(int Number, int Version)> named, long sentAt, long receivedAt)
    {
        int? version = named.Where(mark => mark.Number == story.Number).Select(mark => (int?)mark.Version).FirstOrDefault();
        return story.WasSo(reply.Status, reply.Status == 200 ? version : null, sentAt, receivedAt)
            ? null
            : $"answered {reply.Status} with version {version}; now it is {story.Now}";
    }

    private static string? FrontFault(
        PageReply reply, IReadOnlySet<(int Number, int Version)> named, IReadOnlyList<SoakStory> stories, long sentAt, long receivedAt)
    {
        var missing = stories.Reverse().Where(story => story.WasPublic(sentAt, receivedAt)).Take(Newest)
            .FirstOrDefault(story => !named.Any(mark => mark.Number == story.Number));
        return reply.Status != 200 ? $"answered {reply.Status}" : missing is null ? null : $"lacks story {missing.Number}, {missing.Now}";
    }

    /// <summary>Wherever a story is named, beside others too, it is one that readers may see, in its newest version.</summary>
    private static string? OldNames(
        IReadOnlySet<(int Number, int Version)> named, IReadOnlyList<SoakStory> stories, long sentAt, long receivedAt) => stories
        .SelectMany(story => named.Where(mark => mark.Number == story.Number && !story.WasSo(200, mark.Version, sentAt, receivedAt))
            .Select(mark => $"names story {mark.Number} in version {mark.Version}; now it is {story.Now}"))
        .FirstOrDefault();

    private void Judge(string? fault, string path)
    {
        if (fault is not null && Interlocked.Increment(ref _wrong) <= Told)
        {
            _faults.Enqueue($"{path} {fault}");
        }
    }
}
