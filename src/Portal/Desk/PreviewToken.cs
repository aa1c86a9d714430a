using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Desk;

/// <summary>The secret of a preview link.</summary>
public static class PreviewToken
{
    // 256 random bits: nobody guesses, and so a plain hash keeps it.
    private const int Bytes = 32;

    /// <returns>43 signs that stand in addresses as they are.</returns>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
