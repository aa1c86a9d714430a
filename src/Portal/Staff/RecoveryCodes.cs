using System.Security.Cryptography;

namespace Portal.Staff;

/// <summary>Codes on paper for when the authenticator app is lost. Each serves once.</summary>
public static class RecoveryCodes
{
    private const int Count = 10;
    private const int Length = 10;

    /// <summary>Without signs that look like others.</summary>
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <returns>As XXXXX-XXXXX: 49 random bits each.</returns>
    public static IReadOnlyList<string> New() =>
        [.. Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Alphabet, Length).Insert(Length / 2, "-"))];

    /// <summary>What is stored of codes.</summary>
    public static IReadOnlyList<string> Hashes(int staffId, IEnumerable<string> codes) => [.. codes.Select(code => HashOf(staffId, code))];

    /// <returns>The hashes that are left when the code is used; null when it is none of them.</returns>
    public static IReadOnlyList<string>? Without(IReadOnlyList<string> hashes, int staffId, string code)
    {
        var hash = HashOf(staffId, code);
        return hashes.Contains(hash, StringComparer.Ordinal) ? [.. hashes.Where(other => other != hash)] : null;
    }

    private static string HashOf(int staffId, string code) =>
        SecretKey.HashOf($"{staffId}\n{new string([.. code.Where(char.IsAsciiLetterOrDigit)]).ToLowerInvariant()}");
}
