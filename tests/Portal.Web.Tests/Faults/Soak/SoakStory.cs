using System.Diagnostics;
using Portal.Testing;

namespace Portal.Web.Tests.Faults.Soak;

/// <summary>A story that acts change and readers watch.</summary>
internal sealed class SoakStory
{
    private readonly Lock _gate = new();
    private readonly List<SoakState> _states = [new SoakState(Status: 404, Version: null, BegunAt: 0) { DoneAt = 0 }];

    public SoakStory(int number) => Number = number;

    public int Number { get; }

    public int ArticleId { get; set; }

    /// <summary>Its permanent address; null until the desk knows it.</summary>
    public string? Path { get; set; }

    public SoakState Now
    {
        get
        {
            lock (_gate)
            {
                return _states[^1];
            }
        }
    }

    /// <summary>Its title carries number and version, which <see cref="SoakPage"/> finds again.</summary>
    public Portal.Stories.Story Write(int version) => TestStories.Brief($"临江新馆开放 {SoakPage.Mark(Number, version)}") with { Tags = ["图书馆"] };

    /// <summary>To be called around the act, so that what it leads to may show from the one call and must show from the other.</summary>
    public SoakState Begin(int status, int? version)
    {
        var state = new SoakState(status, version, Stopwatch.GetTimestamp());
        lock (_gate)
        {
            _states.Add(state);
        }

        return state;
    }

    public static void End(SoakState state) => state.DoneAt = Stopwatch.GetTimestamp();

    /// <summary>True when this was so at some instant between the sending of a request and the arrival of its answer.</summary>
    public bool WasSo(int status, int? version, long sentAt, long receivedAt)
    {
        lock (_gate)
        {
            for (var index = _states.Count - 1; index >= 0; index--)
            {
                var replacedAt = index + 1 < _states.Count ? _states[index + 1].DoneAt : long.MaxValue;
                if (replacedAt < sentAt)
                {
                    return false;
                }

                if (_states[index].Status == status && _states[index].Version == version && _states[index].BegunAt <= receivedAt)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>True when it was published during all of that time.</summary>
    public bool WasPublic(long sentAt, long receivedAt)
    {
        lock (_gate)
        {
            var index = _states.FindLastIndex(state => state.DoneAt < sentAt);
            return _states[index].Status == 200 && _states.Skip(index + 1).All(state => state.BegunAt > receivedAt || state.Status == 200);
        }
    }
}
