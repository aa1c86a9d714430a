using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Portal.Text;

/// <summary>Links addresses typed into running text; Markdig's own extension takes 。后文 for part of the address.</summary>
internal sealed class WebAddressParser : InlineParser
{
    public WebAddressParser() => OpeningCharacters = ['h', 'H', 'w', 'W'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (char.IsAsciiLetterOrDigit(slice.PeekCharExtra(-1)))
            return false;
        var length = WebAddress.Measure(slice.AsSpan());
        if (length == 0 || StandsInBrackets(processor.Inline))
            return false;

        var words = new StringSlice(slice.Text, slice.Start, slice.Start + length - 1);
        processor.Inline = Link(processor, words);
        slice.Start += length;
        return true;
    }

    private static LinkInline Link(InlineProcessor processor, StringSlice words)
    {
        var address = words.ToString();
        var start = processor.GetSourcePosition(words.Start, out var line, out var column);
        var span = new SourceSpan(start, start + words.Length - 1);
        var link = new LinkInline
        {
            Url = address[0] is 'w' or 'W' ? $"https://{address}" : address,
            IsAutoLink = true,
            IsClosed = true,
            Span = span,
            Line = line,
            Column = column,
        };
        link.AppendChild(new LiteralInline { Content = words, Span = span, Line = line, Column = column, IsClosed = true });
        return link;
    }

    /// <summary>Between square brackets that may yet become a link, which cannot hold another one.</summary>
    private static bool StandsInBrackets(Inline? inline)
    {
        for (; inline is not null; inline = inline.Parent)
        {
            if (inline is LinkDelimiterInline { IsActive: true, Type: DelimiterType.Open })
                return true;
        }

        return false;
    }
}
