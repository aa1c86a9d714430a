using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Portal.Search;

/// <summary>The characters of a text, each once: who looks for a single one asks only whether it is there.</summary>
internal sealed class SignTokens : TokenStream
{
    private readonly IReadOnlyList<Rune> _signs;
    private readonly ICharTermAttribute _term;
    private int _next;

    public SignTokens(IEnumerable<SearchUnit[]> texts)
    {
        _signs = [.. texts.SelectMany(units => units).Where(unit => unit.IsSign).Select(unit => unit.Sign).Distinct()];
        _term = AddAttribute<ICharTermAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (_next == _signs.Count)
        {
            return false;
        }

        Span<char> units = stackalloc char[2];
        var length = _signs[_next++].EncodeToUtf16(units);
        for (var unit = 0; unit < length; unit++)
        {
            _term.Append(units[unit]);
        }

        return true;
    }
}
