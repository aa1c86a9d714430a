using System.Globalization;

namespace Portal.Staff;

/// <summary>
/// Which passwords are taken: long ones that are not among the first that anybody tries (NIST SP 800-63B, 3.1.1.2). No rules about
/// kinds of signs, which make passwords worse.
/// </summary>
public static class PasswordRules
{
    /// <summary>Signs that a reader would count.</summary>
    public const int Shortest = 12;

    /// <summary>UTF-16 code units; more would only cost time to hash.</summary>
    public const int Longest = 200;

    /// <summary>What has to be left of a password when all that is common in it is taken away.</summary>
    private const int LeastOwn = 6;

    public static PasswordFault? Check(string password, string email, string name)
    {
        if (password.Length > Longest)
        {
            return PasswordFault.TooLong;
        }

        if (new StringInfo(password).LengthInTextElements < Shortest)
        {
            return PasswordFault.TooShort;
        }

        var own = CommonPasswords.Without(password);
        if (own.Length < LeastOwn || own.Distinct().Count() < LeastOwn / 2)
        {
            return PasswordFault.Common;
        }

        string[] personal = [email, email.Split('@')[0], name, new([.. name.Where(char.IsLetterOrDigit)])];
        var rest = personal.Where(part => part.Length > 2)
            .Aggregate(password, (text, part) => text.Replace(part, "", StringComparison.OrdinalIgnoreCase));
        return CommonPasswords.Without(rest).Length < LeastOwn ? PasswordFault.Personal : null;
    }
}
