using Microsoft.Extensions.Options;
using MimeKit;
using Portal.Web.Hosting;

namespace Portal.Web.Mail;

/// <summary>Writes mails as .eml files, the newest last by name.</summary>
public sealed class FolderMailer(IOptions<MailOptions> options, DataFolder data, TimeProvider clock) : IMailer
{
    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(data.Path(options.Value.Folder)).FullName;
        var name = $"{clock.GetUtcNow():yyyyMMdd-HHmmss-fffffff}-{Guid.NewGuid():n}.eml";
        // Under another name until it is whole.
        var draft = Path.Combine(folder, $"{name}.part");
        await message.WriteToAsync(draft, cancellationToken);
        File.Move(draft, Path.Combine(folder, name));
    }
}
