using Markdig.Parsers;

namespace Portal.Text;

/// <summary>
/// Numbered list items of at most three digits: "2023. 年终" opens a sentence with a year, and as a list it would lose it to
/// the item's marker. CommonMark allows nine digits.
/// </summary>
internal sealed class NumberedItemParser : NumberedListItemParser
{
    private const int MaxDigits = 3;

    public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result)
    {
        result = default;
        for (var i = 1; i <= MaxDigits; i++)
        {
            if (!char.IsAsciiDigit(state.PeekChar(i)))
                return base.TryParse(state, pendingBulletType, out result);
        }

        return false;
    }
}
