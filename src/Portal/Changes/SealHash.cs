using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Changes;

/// <summary>
/// SHA-256 over a link and its change, in lower-case hexadecimal. Every field that is not null goes in as name and value, each with
/// its length before it, so that no two rows read alike, and so that a field that is added later leaves old links as they are.
/// </summary>
public static class SealHash
{
    public static string Of(ChangeSeal seal, Change change)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, value) in Fields(seal, change))
        {
            if (value is not null)
            {
                Append(hash, name);
                Append(hash, value);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<(string Name, string? Value)> Fields(ChangeSeal seal, Change change) =>
    [
        (nameof(seal.Number), Text(seal.Number)), (nameof(seal.PreviousHash), seal.PreviousHash), (nameof(seal.SealedAtUtc), Text(seal.SealedAtUtc.Ticks)),
        (nameof(change.ChangeId), Text(change.ChangeId)), (nameof(change.Kind), Text((int)change.Kind)), (nameof(change.Actor), change.Actor),
        (nameof(change.StaffId), Text(change.StaffId)), (nameof(change.Address), change.Address), (nameof(change.AtUtc), Text(change.AtUtc.Ticks)),
        (nameof(change.ArticleId), Text(change.ArticleId)), (nameof(change.EditionId), Text(change.EditionId)),
        (nameof(change.ToStaffId), Text(change.ToStaffId)), (nameof(change.FromVersion), Text(change.FromVersion)),
        (nameof(change.ToVersion), Text(change.ToVersion)), (nameof(change.Detail), change.Detail), (nameof(change.Refusal), Text((int?)change.Refusal)),
        (nameof(change.PhotoHash), change.PhotoHash),
    ];

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
