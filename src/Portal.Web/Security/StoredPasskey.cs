using System.Text.Json;
using Microsoft.AspNetCore.Identity;

namespace Portal.Web.Security;

/// <summary>A passkey as it is kept: what the handler of ASP.NET Core Identity needs to check the next answer.</summary>
public sealed record StoredPasskey(
    byte[] CredentialId,
    byte[] PublicKey,
    DateTimeOffset CreatedAt,
    uint SignCount,
    string[]? Transports,
    bool IsUserVerified,
    bool IsBackupEligible,
    bool IsBackedUp)
{
    public static string Write(UserPasskeyInfo passkey) => JsonSerializer.Serialize(new StoredPasskey(
        passkey.CredentialId, passkey.PublicKey, passkey.CreatedAt, passkey.SignCount, passkey.Transports, passkey.IsUserVerified,
        passkey.IsBackupEligible, passkey.IsBackedUp));

    /// <summary>What proved its origin when it was added is not kept: nobody asks for it again.</summary>
    public static UserPasskeyInfo Read(string json)
    {
        var stored = JsonSerializer.Deserialize<StoredPasskey>(json)!;
        return new UserPasskeyInfo(
            stored.CredentialId, stored.PublicKey, stored.CreatedAt, stored.SignCount, stored.Transports, stored.IsUserVerified,
            stored.IsBackupEligible, stored.IsBackedUp, attestationObject: [], clientDataJson: []);
    }
}
