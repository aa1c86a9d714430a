using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Portal.Search;

/// <summary>The terms of a text that have a place: words, and pairs of neighbouring units of which one is a character.</summary>
internal sealed class UnitTokens : TokenStream
{
    // Phrases do not reach from one text into the next.
    private const int Gap = 10;

    private readonly IReadOnlyList<SearchUnit[]> _texts;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private int _text;
    private int _unit;
    private int _step;
    private bool _hasWord;

    public UnitTokens(IReadOnlyList<SearchUnit[]> texts)
    {
        _texts = texts;
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        (_text, _unit, _step, _hasWord) = (0, 0, 1, false);
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        for (; _text < _texts.Count; _text++, _unit = 0, _step += Gap)
        {
            var units = _texts[_text];
            while (_unit < units.Length)
            {
                if (!_hasWord && units[_unit].Word is { } word)
                {
                    _hasWord = true;
                    return Emit(word);
                }

                var pairs = _unit + 1 < units.Length && units[_unit].Pairs(units[_unit + 1]);
                var found = pairs && EmitPair(units[_unit], units[_unit + 1]);
                _hasWord = false;
                _unit++;
                _step++;
                if (found)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool EmitPair(SearchUnit first, SearchUnit second)
    {
        Emit(first.ToString());
        _term.Append(second.ToString());
        return true;
    }

    private bool Emit(string term)
    {
        _term.Append(term);
        _increment.PositionIncrement = _step;
        _step = 0;
        return true;
    }
}
