using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using Portal.Text;
using Xunit;

namespace Portal.Tests.Text;

public sealed class ReaderHtmlEncoderTests
{
    private static readonly HtmlEncoder Encoder = ReaderHtmlEncoder.Instance;

    private static readonly string Everything = string.Concat(
        Enumerable.Range(0x20, 0x2FA20).Where(Rune.IsValid).Select(scalar => char.ConvertFromUtf32(scalar)));

    [Fact]
    public void Every_character_with_a_form_in_html_reads_back_as_itself()
    {
        var readable = string.Concat(Everything.EnumerateRunes().Where(HasForm));

        Assert.Equal(readable, WebUtility.HtmlDecode(Encoder.Encode(readable)));
    }

    [Fact]
    public void No_letter_of_any_script_is_escaped()
    {
        var letters = string.Concat(Everything.EnumerateRunes().Where(Rune.IsLetterOrDigit));

        Assert.Equal(letters, Encoder.Encode(letters));
    }

    [Fact]
    public void Utf8_output_is_that_of_utf16()
    {
        var utf8 = Encoding.UTF8.GetBytes(Everything);
        var output = new byte[utf8.Length * 2];

        var status = Encoder.EncodeUtf8(utf8, output, out _, out var written);

        Assert.Equal(OperationStatus.Done, status);
        Assert.Equal(Encoder.Encode(Everything), Encoding.UTF8.GetString(output, 0, written));
    }

    [Fact]
    public void A_writer_gets_the_same_as_a_string()
    {
        using var writer = new StringWriter();

        Encoder.Encode(writer, "甲<𠮷>\uD83D", 1, 5);

        Assert.Equal("&lt;𠮷&gt;\uFFFD", writer.ToString());
    }

    [Fact]
    public void A_short_buffer_is_reported_and_never_overrun()
    {
        Span<char> output = stackalloc char[4];

        var status = Encoder.Encode("甲<乙", output, out var consumed, out var written);

        Assert.Equal((OperationStatus.DestinationTooSmall, 1, 1), (status, consumed, written));
    }

    [Fact]
    public void A_pair_cut_by_the_end_of_a_block_waits_for_its_other_half()
    {
        Span<char> output = stackalloc char[16];

        var status = Encoder.Encode("甲\uD842", output, out var consumed, out _, isFinalBlock: false);

        Assert.Equal((OperationStatus.NeedMoreData, 1), (status, consumed));
    }

    [Fact]
    public void No_scalar_needs_more_room_than_announced()
    {
        var longest = Everything.EnumerateRunes().Max(rune => Encoder.Encode(rune.ToString()).Length);

        Assert.True(longest <= Encoder.MaxOutputCharactersPerInputCharacter, $"{longest}");
    }

    private static bool HasForm(Rune rune) =>
        !Rune.IsControl(rune) && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is < 0xFDD0 or > 0xFDEF;
}
