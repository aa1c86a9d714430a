using MimeKit;

namespace Portal.Web.Mail;

/// <summary>The way out for mails.</summary>
public interface IMailer
{
    Task SendAsync(MimeMessage message, CancellationToken cancellationToken);
}
