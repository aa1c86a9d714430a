namespace Portal.Benchmarking;

/// <summary>Numbers that look random and are the same for the same start on every machine and runtime (SplitMix64, public domain).</summary>
internal struct Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Dice of one item of a series.</summary>
    public static Dice For(int seed, int item) => new(unchecked(((ulong)(uint)seed << 32) | (uint)item));

    /// <returns>0 to <paramref name="limit"/> - 1.</returns>
    public int Next(int limit) => (int)((UInt128)NextBits() * (ulong)limit >> 64);

    public int Between(int least, int most) => least + Next(most - least + 1);

    /// <summary>True so many times in a hundred.</summary>
    public bool Chance(int percent) => Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    private ulong NextBits()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var bits = _state;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }
}
