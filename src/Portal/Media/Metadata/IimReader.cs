using System.Buffers.Binary;
using System.Text;
using Portal.Data;

namespace Portal.Media.Metadata;

/// <summary>
/// Reads IPTC-IIM (IPTC-NAA Information Interchange Model 4.2). Its texts say in which character set they are, or don't: then they are
/// UTF-8 if they can be, else GB18030, as Chinese agencies and newsrooms write them, else Windows-1252.
/// </summary>
internal static class IimReader
{
    private const int MostSets = 2000;
    private const int ApplicationRecord = 2;
    private const int ResourceOfIim = 0x0404;

    private static readonly Encoding[] Encodings = [new UTF8Encoding(false, throwOnInvalidBytes: true), Strict("GB18030"), CodePagesEncodingProvider.Instance.GetEncoding(1252)!];

    /// <param name="block">The records themselves, or Photoshop's image resources that hold them.</param>
    public static PhotoMetadata Read(ReadOnlySpan<byte> block)
    {
        var sets = Sets(Records(block));
        var encoding = EncodingOf(sets);
        List<string> All(int number) => [.. sets.Where(set => set.Record == ApplicationRecord && set.Number == number).Select(set => encoding.GetString(set.Value))];
        string? One(int number) => All(number).FirstOrDefault();

        return new PhotoMetadata
        {
            Headline = MetadataText.Clean(One(Iim.Headline) ?? One(Iim.Title), Lengths.Title),
            Caption = MetadataText.Clean(One(Iim.Caption), Lengths.Text),
            Creator = MetadataText.Join("、", All(Iim.Creator), Lengths.Name),
            Credit = MetadataText.Clean(One(Iim.Credit), Lengths.Name),
            Copyright = MetadataText.Clean(One(Iim.Copyright), Lengths.Title),
            Terms = MetadataText.Clean(One(Iim.Instructions), Lengths.Text),
            TakenOn = MetadataText.Day(One(Iim.DateCreated)),
            Place = MetadataText.Join(" ", [One(Iim.Country), One(Iim.Province), One(Iim.City), One(Iim.Sublocation)], Lengths.Title),
            Keywords = MetadataText.CleanAll(All(Iim.Keywords)),
        };
    }

    private static Encoding Strict(string name) => CodePagesEncodingProvider.Instance.GetEncoding(
        name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Photoshop's image resources: 8BIM, a number, a Pascal string and the length, each padded to even.</summary>
    private static ReadOnlySpan<byte> Records(ReadOnlySpan<byte> block)
    {
        if (!block.StartsWith("Photoshop 3.0\0"u8) && !block.StartsWith("8BIM"u8))
        {
            return block;
        }

        var at = block.StartsWith("8BIM"u8) ? 0 : 14;
        while (at + 12 <= block.Length && block[at..].StartsWith("8BIM"u8))
        {
            var number = BinaryPrimitives.ReadUInt16BigEndian(block[(at + 4)..]);
            var content = at + 6 + Even(block[at + 6] + 1);
            if (content + 4 > block.Length)
            {
                break;
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(block[content..]);
            content += 4;
            if (length > block.Length - content)
            {
                break;
            }

            if (number == ResourceOfIim)
            {
                return block.Slice(content, (int)length);
            }

            at = content + Even((int)length);
        }

        return [];
    }

    private static int Even(int length) => length + (length & 1);

    private static List<DataSet> Sets(ReadOnlySpan<byte> records)
    {
        var sets = new List<DataSet>();
        for (var at = 0; at + 5 <= records.Length && records[at] == Iim.Tag && sets.Count < MostSets;)
        {
            // Lengths of 32 kB and more are written another way; no text is so long.
            var length = BinaryPrimitives.ReadUInt16BigEndian(records[(at + 3)..]);
            if (length > short.MaxValue || at + 5 + length > records.Length)
            {
                break;
            }

            sets.Add(new DataSet(records[at + 1], records[at + 2], records.Slice(at + 5, length).ToArray()));
            at += 5 + length;
        }

        return sets;
    }

    private static Encoding EncodingOf(List<DataSet> sets)
    {
        var saysUtf8 = sets.Any(set => set.Record == 1 && set.Number == Iim.CodedCharacterSet && set.Value.AsSpan().SequenceEqual(Iim.Utf8));
        var texts = sets.Where(set => set.Record == ApplicationRecord && set.Number >= Iim.Title).ToList();
        return saysUtf8 ? Encoding.UTF8 : Encodings.First(encoding => ReferenceEquals(encoding, Encodings[^1]) || texts.TrueForAll(text => Fits(encoding, text.Value)));
    }

    private static bool Fits(Encoding encoding, byte[] text)
    {
        try
        {
            encoding.GetCharCount(text);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private sealed record DataSet(byte Record, byte Number, byte[] Value);
}
