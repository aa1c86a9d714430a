using System.Net.Mail;
using Portal.Data;

namespace Portal.Staff;

/// <summary>The forms that fields of an account take.</summary>
public static class StaffRules
{
    public static bool IsEmail(string text) =>
        text.Length <= Lengths.Name && MailAddress.TryCreate(text, out var mail) && mail.Address == text && !text.Any(char.IsWhiteSpace);

    public static bool IsName(string text) =>
        !string.IsNullOrWhiteSpace(text) && text == text.Trim() && text.Length <= Lengths.Name && !text.Any(char.IsControl);
}
