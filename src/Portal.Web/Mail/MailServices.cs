using Microsoft.Extensions.Options;

namespace Portal.Web.Mail;

/// <summary>Registers mails.</summary>
public static class MailServices
{
    public static void AddMail(this IServiceCollection services)
    {
        services.AddSingleton<MailQueue>();
        services.AddSingleton<MailText>();
        services.AddSingleton<StaffMails>();
        services.AddSingleton<SmtpMailer>();
        services.AddSingleton<FolderMailer>();
        services.AddSingleton<IMailer>(provider => provider.GetRequiredService<IOptions<MailOptions>>().Value.Folder.Length > 0
            ? provider.GetRequiredService<FolderMailer>()
            : provider.GetRequiredService<SmtpMailer>());
        services.AddHostedService<MailSender>();
    }
}
