using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Portal.Staff;

namespace Portal.Web.Security;

/// <summary>
/// Asks browsers for passkeys and checks their answers (WebAuthn), by the handler of ASP.NET Core Identity. What was asked travels with
/// the question, sealed and good for some minutes.
/// </summary>
public sealed class Passkeys(IPasskeyHandler<StaffMember> handler, IDataProtectionProvider protection)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector _add = protection.CreateProtector("Portal.Passkeys.Add").ToTimeLimitedDataProtector();
    private readonly ITimeLimitedDataProtector _signIn = protection.CreateProtector("Portal.Passkeys.SignIn").ToTimeLimitedDataProtector();

    public async Task<PasskeyQuestion> AskForNewAsync(StaffMember member, HttpContext context)
    {
        var entity = new PasskeyUserEntity
        {
            Id = member.StaffId.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Name = member.Email,
            DisplayName = member.Name,
        };
        var asked = await handler.MakeCreationOptionsAsync(entity, context);
        return new PasskeyQuestion(asked.CreationOptionsJson, _add.Protect(asked.AttestationState ?? "", Patience));
    }

    /// <returns>Null when the answer is not one to what was asked.</returns>
    public async Task<UserPasskeyInfo?> CheckNewAsync(PasskeyAnswer answer, StaffMember member, HttpContext context)
    {
        if (Open(_add, answer.State) is not { } state)
        {
            return null;
        }

        var result = await handler.PerformAttestationAsync(
            new PasskeyAttestationContext { HttpContext = context, CredentialJson = answer.Credential ?? "", AttestationState = state });
        return result.Succeeded && result.UserEntity.Id == member.StaffId.ToString(System.Globalization.CultureInfo.InvariantCulture)
            ? result.Passkey
            : null;
    }

    public async Task<PasskeyQuestion> AskAsync(HttpContext context)
    {
        var asked = await handler.MakeRequestOptionsAsync(user: null, context);
        return new PasskeyQuestion(asked.RequestOptionsJson, _signIn.Protect(asked.AssertionState ?? "", Patience));
    }

    /// <returns>Null when the answer is not one to what was asked, or nobody has the passkey.</returns>
    public async Task<UserPasskeyInfo?> CheckAsync(PasskeyAnswer answer, HttpContext context)
    {
        if (Open(_signIn, answer.State) is not { } state)
        {
            return null;
        }

        var result = await handler.PerformAssertionAsync(
            new PasskeyAssertionContext { HttpContext = context, CredentialJson = answer.Credential ?? "", AssertionState = state });
        return result.Succeeded ? result.Passkey : null;
    }

    private static string? Open(ITimeLimitedDataProtector protector, string? state)
    {
        try
        {
            return string.IsNullOrEmpty(state) ? null : protector.Unprotect(state);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
