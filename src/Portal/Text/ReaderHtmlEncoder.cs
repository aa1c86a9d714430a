using System.Text;
using System.Text.Encodings.Web;

namespace Portal.Text;

/// <summary>
/// The encoder for Razor and for every HTML response: escapes what HTML needs (&amp; &lt; &gt; and both quotes),
/// neutralises controls, lone surrogates and bidirectional overrides, and lets Chinese through, which
/// <see cref="HtmlEncoder.Create(System.Text.Unicode.UnicodeRange[])"/> cannot: its ranges end at U+FFFF and leave out the
/// spaces (dotnet/aspnetcore#28588).
/// </summary>
public sealed class ReaderHtmlEncoder : HtmlEncoder
{
    private ReaderHtmlEncoder()
    {
    }

    public static ReaderHtmlEncoder Instance { get; } = new();

    /// <summary>The longest output is that of an override, &amp;#x202E;.</summary>
    public override int MaxOutputCharactersPerInputCharacter => 8;

    public override bool WillEncode(int unicodeScalar) => HtmlSigns.Replacement(unicodeScalar) is not null;

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var span = new ReadOnlySpan<char>(text, textLength);
        var offset = 0;
        while (span[offset..].IndexOfAny(HtmlSigns.Suspects) is >= 0 and var next)
        {
            var at = offset + next;
            var valid = Rune.DecodeFromUtf16(span[at..], out var rune, out _) == System.Buffers.OperationStatus.Done;
            if (!valid || WillEncode(rune.Value))
                return at;
            offset = at + rune.Utf16SequenceLength;
        }

        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var output = new Span<char>(buffer, bufferLength);
        if (HtmlSigns.Replacement(unicodeScalar) is not { } replacement)
            return new Rune(unicodeScalar).TryEncodeToUtf16(output, out numberOfCharactersWritten);

        var fits = replacement.TryCopyTo(output);
        numberOfCharactersWritten = fits ? replacement.Length : 0;
        return fits;
    }
}
