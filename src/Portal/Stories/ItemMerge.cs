using DiffPlex.Model;

namespace Portal.Stories;

/// <summary>Brings together what two people made of one list of items.</summary>
internal static class ItemMerge
{
    /// <summary>Takes every change of either side, in the places where the other changed nothing; the same change on both sides is one.</summary>
    /// <returns>Null where both changed the same place, or places beside each other.</returns>
    public static IReadOnlyList<T>? Merge<T>(IReadOnlyList<T> basis, IReadOnlyList<T> mine, IReadOnlyList<T> theirs)
    {
        var my = new Queue<DiffBlock>(ItemDiff.Blocks(basis, mine));
        var their = new Queue<DiffBlock>(ItemDiff.Blocks(basis, theirs));
        var merged = new List<T>();
        var at = 0;
        while (my.Count + their.Count > 0)
        {
            var (myBlock, theirBlock) = (my.TryPeek(out var one) ? one : null, their.TryPeek(out var other) ? other : null);
            if (myBlock is not null && theirBlock is not null && Touch(myBlock, theirBlock))
            {
                if (!AreSame(myBlock, mine, theirBlock, theirs) || IsMoved(basis, myBlock, mine, theirs))
                {
                    return null;
                }

                their.Dequeue();
                at = Apply(merged, basis, at, my.Dequeue(), mine);
            }
            else if (theirBlock is null || (myBlock is not null && myBlock.DeleteStartA < theirBlock.DeleteStartA))
            {
                at = Apply(merged, basis, at, my.Dequeue(), mine);
            }
            else
            {
                at = Apply(merged, basis, at, their.Dequeue(), theirs);
            }
        }

        merged.AddRange(basis.Skip(at));
        return merged;
    }

    /// <summary>For lists in which places say little: without what either side took away, with what either side added.</summary>
    public static IReadOnlyList<string> Union(IReadOnlyList<string> basis, IReadOnlyList<string> mine, IReadOnlyList<string> theirs) =>
    [
        .. mine.Where(item => theirs.Contains(item, StringComparer.Ordinal) || !basis.Contains(item, StringComparer.Ordinal))
            .Concat(theirs.Where(item => !basis.Contains(item, StringComparer.Ordinal))).Distinct(StringComparer.Ordinal),
    ];

    private static bool Touch(DiffBlock one, DiffBlock other) =>
        one.DeleteStartA <= other.DeleteStartA + other.DeleteCountA && other.DeleteStartA <= one.DeleteStartA + one.DeleteCountA;

    private static bool AreSame<T>(DiffBlock one, IReadOnlyList<T> oneItems, DiffBlock other, IReadOnlyList<T> otherItems) =>
        one.DeleteStartA == other.DeleteStartA && one.DeleteCountA == other.DeleteCountA
        && Inserted(one, oneItems).SequenceEqual(Inserted(other, otherItems));

    /// <summary>True when one side only moved what the other took away.</summary>
    private static bool IsMoved<T>(IReadOnlyList<T> basis, DiffBlock block, IReadOnlyList<T> mine, IReadOnlyList<T> theirs) =>
        basis.Skip(block.DeleteStartA).Take(block.DeleteCountA).Any(item => mine.Contains(item) != theirs.Contains(item));

    private static IEnumerable<T> Inserted<T>(DiffBlock block, IReadOnlyList<T> items) =>
        items.Skip(block.InsertStartB).Take(block.InsertCountB);

    /// <returns>Where in the base to go on.</returns>
    private static int Apply<T>(List<T> merged, IReadOnlyList<T> basis, int at, DiffBlock block, IReadOnlyList<T> items)
    {
        merged.AddRange(basis.Skip(at).Take(block.DeleteStartA - at));
        merged.AddRange(Inserted(block, items));
        return block.DeleteStartA + block.DeleteCountA;
    }
}
