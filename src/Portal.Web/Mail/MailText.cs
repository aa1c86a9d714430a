using Microsoft.Extensions.Options;
using MimeKit;
using Portal.Links;
using Portal.Web.Hosting;
using Portal.Web.Jobs;
using Portal.Web.Resources;

namespace Portal.Web.Mail;

/// <summary>The words of mails, as plain text.</summary>
public sealed class MailText(IOptions<MailOptions> options, IOptions<SiteOptions> site, CurrentSite current)
{
    public MimeMessage Write(LinkOrder order)
    {
        var words = Words.ForDesk(order.Language ?? "zh-Hans");
        var name = current.Site.Main?.Name ?? "Portal";
        var (subject, body) = order.IsInvitation ? ("MailInvitationSubject", "MailInvitation") : ("MailResetSubject", "MailReset");
        var message = new MimeMessage();
        message.From.Add(new MailboxAddress(name, options.Value.From));
        message.To.Add(new MailboxAddress(order.Name, order.Email));
        message.Subject = words.Format(subject, name);
        message.Body = new TextPart("plain") { Text = words.Format(body, order.Name, name, site.Value.Absolute(DeskPaths.Link(order.Key))) };
        return message;
    }
}
