using Microsoft.Extensions.Options;
using Portal.Staff;

namespace Portal.Web.Mail;

/// <summary>Orders the mail that brings somebody their link.</summary>
public sealed class StaffMails(MailQueue queue, IOptions<MailOptions> options)
{
    /// <returns>False where no mail leaves.</returns>
    public bool Send(StaffMember member, string key)
    {
        if (options.Value.IsOn)
        {
            queue.Add(new LinkOrder(member.Email, member.Name, member.Language, key, IsInvitation: member.PasswordHash is null));
        }

        return options.Value.IsOn;
    }
}
