namespace Portal.Benchmarking;

/// <summary>Picks items as words are used: the first most often, the n-th 1/n as often as the first (Zipf's law).</summary>
internal sealed class Zipf<T>
{
    // One cell is the smallest share that is told apart; the rarest of some thousand words still has a few.
    private const int Cells = 1 << 16;
    private readonly T[] _cells = new T[Cells];

    /// <param name="items">The most frequent first.</param>
    public Zipf(IReadOnlyList<T> items)
    {
        var all = Enumerable.Range(1, items.Count).Sum(rank => 1.0 / rank);
        var sum = 0.0;
        var cell = 0;
        for (var index = 0; index < items.Count; index++)
        {
            sum += 1.0 / (index + 1);
            for (var end = (int)Math.Round(sum / all * Cells); cell < end; cell++)
            {
                _cells[cell] = items[index];
            }
        }
    }

    public T Pick(ref Dice dice) => _cells[dice.Next(Cells)];
}
