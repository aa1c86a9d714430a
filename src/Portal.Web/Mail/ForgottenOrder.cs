namespace Portal.Web.Mail;

/// <summary>
/// To whoever may have the address, because somebody says that they have forgotten their password. Whether anybody has it is looked up by
/// the sender, so that the page answers alike and as fast.
/// </summary>
/// <param name="Address">From where it was said.</param>
public sealed record ForgottenOrder(string Email, string? Address) : MailOrder;
