using DiffPlex;
using DiffPlex.Model;

namespace Portal.Stories;

/// <summary>Finds what differs between two lists of items that can be told by equality.</summary>
internal static class ItemDiff
{
    public static IReadOnlyList<DiffBlock> Blocks<T>(IReadOnlyList<T> before, IReadOnlyList<T> after)
    {
        // DiffPlex compares pieces of texts, so that each item stands for itself as a sign that no two share.
        var signs = new Dictionary<(T Item, bool IsNull), int>();
        var result = Differ.Instance.CreateDiffs(Text(before, signs), Text(after, signs), ignoreWhiteSpace: false, ignoreCase: false, Numbers.Instance);
        return [.. result.DiffBlocks];
    }

    private static string Text<T>(IReadOnlyList<T> items, Dictionary<(T Item, bool IsNull), int> signs) =>
        string.Join(' ', items.Select(item =>
        {
            var key = (item, item is null);
            if (!signs.TryGetValue(key, out var number))
            {
                signs[key] = number = signs.Count;
            }

            return number;
        }));

    private sealed class Numbers : IChunker
    {
        public static Numbers Instance { get; } = new();

        public IReadOnlyList<string> Chunk(string text) => text.Length == 0 ? [] : text.Split(' ');
    }
}
