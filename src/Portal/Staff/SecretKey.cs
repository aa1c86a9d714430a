using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Staff;

/// <summary>
/// Keys of links and sessions: 256 random bits that only their owner holds. The database keeps their SHA-256, which without the key
/// opens nothing; so many random bits need no slow hash.
/// </summary>
public static class SecretKey
{
    private const int Bytes = 32;

    /// <returns>43 signs that fit into addresses.</returns>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <returns>Lower-case hexadecimal.</returns>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
