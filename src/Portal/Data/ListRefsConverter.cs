using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Portal.Reading;

namespace Portal.Data;

/// <summary>Keeps the lists that a change touched as short text, such as "1.1 2.15 5.302".</summary>
public sealed class ListRefsConverter() : ValueConverter<IReadOnlyList<ListRef>, string>(
    lists => string.Join(' ', lists), text => Read(text))
{
    internal static ValueComparer<IReadOnlyList<ListRef>> Comparer { get; } = new(
        (one, other) => one!.SequenceEqual(other!), lists => string.Join(' ', lists).GetHashCode(StringComparison.Ordinal), lists => lists);

    public static ListRef[] Read(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ListRef.Parse)];
}
