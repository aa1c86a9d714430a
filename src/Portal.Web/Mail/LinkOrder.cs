namespace Portal.Web.Mail;

/// <summary>To somebody whom an administrator sends a link.</summary>
/// <param name="Language">BCP 47 tag; null is Chinese.</param>
/// <param name="IsInvitation">False for a new password in place of an old one.</param>
public sealed record LinkOrder(string Email, string Name, string? Language, string Key, bool IsInvitation) : MailOrder;
