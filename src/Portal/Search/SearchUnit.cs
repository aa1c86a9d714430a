using System.Text;

namespace Portal.Search;

/// <summary>What search takes a text apart into: a character of a script without spaces, or a word of another, as both sides of a comparison have it.</summary>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Sign">The character, folded; zero for a word.</param>
/// <param name="Word">The word, folded; null for a character.</param>
/// <param name="Joins">Nothing stands between it and the unit before.</param>
public readonly record struct SearchUnit(int Start, int End, Rune Sign, string? Word, bool Joins)
{
    public bool IsSign => Word is null;

    /// <summary>The term that both are found by where they stand together; only words keep to themselves.</summary>
    public bool Pairs(SearchUnit next) => next.Joins && (IsSign || next.IsSign);

    public bool Equals(SearchUnit other) => Sign == other.Sign && string.Equals(Word, other.Word, StringComparison.Ordinal);

    public override int GetHashCode() => Word is null ? Sign.Value : StringComparer.Ordinal.GetHashCode(Word);

    public override string ToString() => Word ?? Sign.ToString();
}
