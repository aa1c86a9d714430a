namespace Portal.Search;

/// <summary>Units that have to stand in a story one after the other.</summary>
public sealed record SearchPhrase(IReadOnlyList<SearchUnit> Units)
{
    /// <summary>Whether the units of a text that begin at an index are these.</summary>
    public bool IsAt(IReadOnlyList<SearchUnit> text, int index)
    {
        if (index + Units.Count > text.Count)
        {
            return false;
        }

        for (var unit = 0; unit < Units.Count; unit++)
        {
            if (!text[index + unit].Equals(Units[unit]) || (unit > 0 && Units[unit - 1].Pairs(Units[unit]) && !text[index + unit].Joins))
            {
                return false;
            }
        }

        return true;
    }
}
