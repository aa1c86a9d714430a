using Portal.Text.Chinese;

namespace Portal.Benchmarking;

/// <summary>The named rows of one kind, in memory: a name that is new gets a row with the next id and a free slug.</summary>
/// <param name="make">From slug and name.</param>
internal sealed class NameTable<T>(Func<string, string, T> make, Action<T, int> setId)
    where T : class
{
    private readonly Dictionary<string, T> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _slugs = new(StringComparer.Ordinal);
    private List<T> _new = [];
    private int _lastId;

    public void Know(int id, string slug, string name, T row)
    {
        _rows.TryAdd(name, row);
        _slugs.Add(slug);
        _lastId = Math.Max(_lastId, id);
    }

    public T Get(string name) => _rows.TryGetValue(name, out var row) ? row : Add(name);

    private T Add(string name)
    {
        var first = Slug.From(name);
        var slug = first;
        for (var number = 2; !_slugs.Add(slug); number++)
        {
            slug = $"{first}-{number}";
        }

        var row = make(slug, name);
        setId(row, ++_lastId);
        _rows[name] = row;
        _new.Add(row);
        return row;
    }

    /// <summary>The rows that are new since the last time.</summary>
    public IReadOnlyList<T> TakeNew()
    {
        var taken = _new;
        _new = [];
        return taken;
    }
}
