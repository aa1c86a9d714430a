using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Staff;

/// <summary>
/// Slows guessing down without locking anybody out for good: an account from one address, everything from one address, and an account
/// from addresses that it was never used from. Passkeys and links in mails are never slowed down.
/// </summary>
public sealed class SignInDelays(PortalContext context, TimeProvider clock)
{
    private static readonly DelayRule Pair = new(5, TimeSpan.FromHours(12));
    private static readonly DelayRule Place = new(40, TimeSpan.FromHours(1));
    private static readonly DelayRule Account = new(60, TimeSpan.FromHours(12));
    private static readonly DelayRule Code = new(5, TimeSpan.FromHours(12));

    /// <summary>Of a password for an account, known or not.</summary>
    /// <param name="isFamiliar">True when the account was used from the address before.</param>
    /// <returns>How long to wait; zero to go on.</returns>
    public Task<TimeSpan> ForPasswordAsync(string emailKey, string? address, bool isFamiliar, CancellationToken cancellationToken) =>
        WaitAsync([.. PasswordKeys(emailKey, address).Where(key => !isFamiliar || key.Rule != Account)], cancellationToken);

    /// <summary>Of the code after the password.</summary>
    public Task<TimeSpan> ForCodeAsync(int staffId, CancellationToken cancellationToken) => WaitAsync([CodeKey(staffId)], cancellationToken);

    /// <summary>Notes a wrong password; the act that calls saves.</summary>
    public Task PasswordFailedAsync(string emailKey, string? address, CancellationToken cancellationToken) =>
        FailAsync(PasswordKeys(emailKey, address), cancellationToken);

    /// <summary>Notes a wrong code; the act that calls saves.</summary>
    public Task CodeFailedAsync(int staffId, CancellationToken cancellationToken) => FailAsync([CodeKey(staffId)], cancellationToken);

    /// <summary>Forgets what failed for the account from the address; the act that calls saves.</summary>
    public async Task PassedAsync(string emailKey, string? address, CancellationToken cancellationToken)
    {
        var key = PasswordKeys(emailKey, address)[0].KeyHash;
        context.SignInDelays.RemoveRange(await context.SignInDelays.Where(row => row.KeyHash == key).ToListAsync(cancellationToken));
    }

    private static List<(string KeyHash, DelayRule Rule)> PasswordKeys(string emailKey, string? address) =>
    [
        (SecretKey.HashOf($"pair\n{emailKey}\n{address}"), Pair),
        (SecretKey.HashOf($"place\n{address}"), Place),
        (SecretKey.HashOf($"account\n{emailKey}"), Account),
    ];

    private static (string KeyHash, DelayRule Rule) CodeKey(int staffId) => (SecretKey.HashOf($"code\n{staffId}"), Code);

    private async Task<TimeSpan> WaitAsync(List<(string KeyHash, DelayRule Rule)> keys, CancellationToken cancellationToken)
    {
        var hashes = keys.ConvertAll(key => key.KeyHash);
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await context.SignInDelays.AsNoTracking().Where(row => hashes.Contains(row.KeyHash)).ToListAsync(cancellationToken);
        var waits = rows.Select(row => keys.Find(key => key.KeyHash == row.KeyHash).Rule.WaitAt(now, row.Failures, row.LastFailureUtc));
        return waits.Append(TimeSpan.Zero).Max();
    }

    private async Task FailAsync(List<(string KeyHash, DelayRule Rule)> keys, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var (hash, rule) in keys)
        {
            var row = await context.SignInDelays.SingleOrDefaultAsync(row => row.KeyHash == hash, cancellationToken)
                ?? context.SignInDelays.Add(new SignInDelay(hash)).Entity;
            row.Fail(now, rule.Memory);
        }
    }
}
