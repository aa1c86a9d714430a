using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Portal.Web.Security;

/// <summary>
/// Keys by which a browser encrypts what somebody is typing. The browser keeps the text and the sealed key; the key itself is opened for
/// the same person only, so that whoever uses that browser next can read nothing. See docs/decisions/0017.
/// </summary>
public sealed class CopyKeys(IDataProtectionProvider protection)
{
    private const int Bytes = 32;

    public CopyKey New(int staffId)
    {
        var key = RandomNumberGenerator.GetBytes(Bytes);
        return new CopyKey(Convert.ToBase64String(key), Convert.ToBase64String(Of(staffId).Protect(key)));
    }

    /// <returns>The key; null when it was sealed for somebody else, or not here.</returns>
    public string? Open(string sealedKey, int staffId)
    {
        try
        {
            return Convert.ToBase64String(Of(staffId).Unprotect(Convert.FromBase64String(sealedKey)));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private IDataProtector Of(int staffId) =>
        protection.CreateProtector("Portal.BrowserCopies", staffId.ToString(CultureInfo.InvariantCulture));
}
