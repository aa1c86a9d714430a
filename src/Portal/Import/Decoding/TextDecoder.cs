using System.Text;
using System.Text.Unicode;
using Portal.Text.Chinese;
using UtfUnknown;

namespace Portal.Import.Decoding;

/// <summary>
/// Turns a page's bytes into text. A byte order mark decides; then bytes that are valid UTF-8 are UTF-8 whatever the label says; else the
/// label's encoding, GB18030, Big5 and a statistical guess compete, and the text that looks most like text wins. Labels are
/// often wrong, so they only break ties.
/// </summary>
internal static class TextDecoder
{
    /// <summary>Bytes that are judged; enough for any page, and a bound on the work for a hostile one.</summary>
    private const int Judged = 256 * 1024;

    /// <summary>Below this the best of all decodings is still rubbish.</summary>
    private const double LeastPlausible = 0.1;

    private static readonly UTF8Encoding Utf8WithMarks = new(encoderShouldEmitUTF8Identifier: false);

    /// <returns>Null when no encoding makes text of the bytes.</returns>
    public static DecodedText? Decode(byte[] bytes, string? charset)
    {
        if (MarkedEncoding(bytes) is var (marked, markLength))
        {
            return new DecodedText(marked.GetString(bytes, markLength, bytes.Length - markLength));
        }

        var label = EncodingLabel.Find(bytes, charset);
        var chosen = Utf8.IsValid(bytes) ? Utf8WithMarks : MostPlausible(bytes, label);
        if (chosen is null)
        {
            return null;
        }

        var text = chosen.GetString(bytes);
        return new DecodedText(text, Overruled(label, chosen, bytes, text));
    }

    private static (Encoding Encoding, int MarkLength)? MarkedEncoding(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8WithMarks, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [0x84, 0x31, 0x95, 0x33, ..] => (LegacyEncodings.Gb18030, 4),
        _ => null,
    };

    private static Encoding? MostPlausible(byte[] bytes, EncodingLabel? label)
    {
        var sample = bytes.AsSpan(0, Math.Min(Judged, bytes.Length)).ToArray();
        var guess = CharsetDetector.DetectFromBytes(sample).Detected?.EncodingName;
        var candidates = new[]
        {
            label?.Encoding, Utf8WithMarks, LegacyEncodings.Gb18030, LegacyEncodings.Big5, guess is null ? null : LegacyEncodings.Find(guess),
        };
        var best = candidates
            .OfType<Encoding>()
            .Select(encoding => (Encoding: encoding, Worth: TextPlausibility.Of(encoding.GetString(sample))))
            .MaxBy(candidate => candidate.Worth);
        return best.Worth >= LeastPlausible ? best.Encoding : null;
    }

    /// <summary>The remark that a label was wrong; none where the page's bytes mean the same in both encodings.</summary>
    private static Finding? Overruled(EncodingLabel? label, Encoding chosen, byte[] bytes, string text)
    {
        if (label is null || label.Encoding?.CodePage == chosen.CodePage || Ascii.IsValid(bytes))
        {
            return null;
        }

        var offset = Math.Max(text.IndexOf(label.Name, StringComparison.OrdinalIgnoreCase), 0);
        return new Finding(FindingRule.Encoding, offset, label.Name, chosen.WebName, Confidence.High);
    }
}
