using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Portal.Text;

/// <summary>A single asterisk between two digits is a multiplication sign: 5*3*2 must not come out as 5 3 2 with an italic 3.</summary>
internal sealed class TimesSignParser : InlineParser
{
    public TimesSignParser() => OpeningCharacters = ['*'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!char.IsAsciiDigit(slice.PeekCharExtra(-1)) || !char.IsAsciiDigit(slice.PeekChar(1)))
            return false;

        var position = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start, slice.Start),
            Span = new Markdig.Syntax.SourceSpan(position, position),
            Line = line,
            Column = column,
        };
        slice.SkipChar();
        return true;
    }
}
