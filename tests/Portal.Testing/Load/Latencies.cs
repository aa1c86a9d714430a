namespace Portal.Testing.Load;

/// <summary>How long answers took, in milliseconds.</summary>
public sealed class Latencies
{
    private readonly Lock _gate = new();
    private readonly List<double> _all = [];
    private bool _isSorted = true;

    public int Count => _all.Count;

    public void Add(IEnumerable<double> milliseconds)
    {
        lock (_gate)
        {
            _all.AddRange(milliseconds);
            _isSorted = false;
        }
    }

    /// <param name="share">0.99 for the 99th percentile.</param>
    /// <returns>Milliseconds; not a number when there are none.</returns>
    public double At(double share)
    {
        lock (_gate)
        {
            if (!_isSorted)
            {
                _all.Sort();
                _isSorted = true;
            }

            return _all.Count == 0 ? double.NaN : _all[(int)Math.Min(_all.Count - 1, Math.Ceiling(share * _all.Count))];
        }
    }
}
