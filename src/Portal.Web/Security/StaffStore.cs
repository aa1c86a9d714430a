using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Portal.Staff;

namespace Portal.Web.Security;

/// <summary>Lets the passkey handler of ASP.NET Core Identity find accounts and their passkeys. It changes nothing: acts do.</summary>
public sealed class StaffStore(StaffQuery staff) : IUserPasskeyStore<StaffMember>
{
    public static string HashOf(byte[] credentialId) => Convert.ToHexStringLower(SHA256.HashData(credentialId));

    public Task<StaffMember?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        int.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? staff.FindAsync(id, cancellationToken)
            : Task.FromResult<StaffMember?>(null);

    public Task<StaffMember?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        staff.FindAsync(normalizedUserName, cancellationToken);

    public Task<StaffMember?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        staff.FindByPasskeyAsync(HashOf(credentialId), cancellationToken);

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(StaffMember user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>([.. user.Passkeys.Select(passkey => StoredPasskey.Read(passkey.Passkey))]);

    public Task<UserPasskeyInfo?> FindPasskeyAsync(StaffMember user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var hash = HashOf(credentialId);
        var passkey = user.Passkeys.FirstOrDefault(passkey => passkey.CredentialHash == hash);
        return Task.FromResult(passkey is null ? null : StoredPasskey.Read(passkey.Passkey));
    }

    public Task<string> GetUserIdAsync(StaffMember user, CancellationToken cancellationToken) =>
        Task.FromResult(user.StaffId.ToString(CultureInfo.InvariantCulture));

    public Task<string?> GetUserNameAsync(StaffMember user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetNormalizedUserNameAsync(StaffMember user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.EmailKey);

    public Task AddOrUpdatePasskeyAsync(StaffMember user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw Acts();

    public Task RemovePasskeyAsync(StaffMember user, byte[] credentialId, CancellationToken cancellationToken) => throw Acts();

    public Task SetUserNameAsync(StaffMember user, string? userName, CancellationToken cancellationToken) => throw Acts();

    public Task SetNormalizedUserNameAsync(StaffMember user, string? normalizedName, CancellationToken cancellationToken) => throw Acts();

    public Task<IdentityResult> CreateAsync(StaffMember user, CancellationToken cancellationToken) => throw Acts();

    public Task<IdentityResult> UpdateAsync(StaffMember user, CancellationToken cancellationToken) => throw Acts();

    public Task<IdentityResult> DeleteAsync(StaffMember user, CancellationToken cancellationToken) => throw Acts();

    public void Dispose()
    {
    }

    private static NotSupportedException Acts() => new("Accounts are changed by the acts in Portal/Staff, which put it on record.");
}
