namespace Portal.Import.Fields;

/// <summary>A set of offsets, kept as ranges so that asking stays quick however many there are.</summary>
internal sealed class OffsetRanges
{
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    /// <param name="ranges">Both ends belong to a range; ranges may overlap.</param>
    public OffsetRanges(IEnumerable<(int Start, int End)> ranges)
    {
        foreach (var (start, end) in ranges.OrderBy(range => range.Start))
        {
            if (_ends.Count > 0 && start <= _ends[^1])
            {
                _ends[^1] = Math.Max(_ends[^1], end);
                continue;
            }

            _starts.Add(start);
            _ends.Add(end);
        }
    }

    public bool Contains(int offset)
    {
        var found = _starts.BinarySearch(offset);
        var index = found >= 0 ? found : ~found - 1;
        return index >= 0 && offset <= _ends[index];
    }
}
