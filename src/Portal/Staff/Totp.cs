using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Portal.Staff;

/// <summary>Codes of authenticator apps: RFC 6238 with SHA-1, 30 seconds and 6 digits, which is what all of them know.</summary>
public static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int KeyBytes = 20;
    private const int Seconds = 30;

    /// <summary>Clocks of telephones are a little off: a code counts one period before and after its own.</summary>
    private const int Tolerance = 1;

    /// <returns>Base 32 (RFC 4648), without padding.</returns>
    public static string NewKey() => RandomNumberGenerator.GetString(Alphabet, KeyBytes * 8 / 5);

    public static bool IsKey(string text) => text.Length == KeyBytes * 8 / 5 && text.All(sign => Alphabet.Contains(sign, StringComparison.Ordinal));

    /// <param name="after">Codes of this period and those before it have been used.</param>
    /// <returns>The period of the code; null when it is none of now.</returns>
    public static long? PeriodOf(string key, string code, DateTimeOffset now, long after)
    {
        var current = now.ToUnixTimeSeconds() / Seconds;
        for (var period = Math.Max(current - Tolerance, after + 1); period <= current + Tolerance; period++)
        {
            if (CryptographicOperations.FixedTimeEquals(Digits(code), Digits(CodeAt(key, period))))
            {
                return period;
            }
        }

        return null;
    }

    public static string CodeAt(string key, DateTimeOffset time) => CodeAt(key, time.ToUnixTimeSeconds() / Seconds);

    /// <summary>What the app reads from the QR code: otpauth, as Google Authenticator describes it.</summary>
    public static string Address(string key, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}";

    private static byte[] Digits(string code) => System.Text.Encoding.UTF8.GetBytes(code);

#pragma warning disable CA5350 // RFC 6238 as the apps know it is HMAC with SHA-1, which is not broken in that use.
    private static string CodeAt(string key, long period)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, period);
        var hash = HMACSHA1.HashData(Bytes(key), counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFF_FFFF;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
#pragma warning restore CA5350

    private static byte[] Bytes(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        int buffer = 0, bits = 0, at = 0;
        foreach (var sign in key)
        {
            buffer = ((buffer << 5) | Alphabet.IndexOf(sign, StringComparison.Ordinal)) & 0xFFFF;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[at++] = (byte)(buffer >> bits);
            }
        }

        return bytes;
    }
}
