using Portal.Staff;
using Portal.Web.Resources;

namespace Portal.Web.Security;

/// <summary>Says why somebody did not get in, without saying more than they may know.</summary>
public static class SignInText
{
    public static string Problem(Words words, SignInAnswer result) => result.Outcome switch
    {
        SignInOutcome.Delayed => words.Format("SignInDelayed", Math.Max(1, (int)Math.Ceiling(result.Wait.TotalSeconds))),
        SignInOutcome.Expired => words["SignInExpired"],
        SignInOutcome.Wrong or SignInOutcome.SignedIn or SignInOutcome.CodeNeeded => words["SignInWrong"],
    };

    public static string Problem(Words words, PasswordFault fault) => fault switch
    {
        PasswordFault.TooShort => words.Format("PasswordTooShort", PasswordRules.Shortest),
        PasswordFault.TooLong => words.Format("PasswordTooLong", PasswordRules.Longest),
        PasswordFault.Common => words["PasswordCommon"],
        PasswordFault.Personal => words["PasswordPersonal"],
    };
}
