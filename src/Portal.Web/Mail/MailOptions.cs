using System.Net;
using MailKit.Security;
using Portal.Staff;

namespace Portal.Web.Mail;

/// <summary>How mails of the desk leave. With neither host nor folder none do, and links are made by the verb user.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>Name of the SMTP server.</summary>
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    /// <summary>StartTls, Tls (from the first byte, port 465) or None.</summary>
    public string Security { get; init; } = "StartTls";

    /// <summary>Empty when the server asks for none.</summary>
    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>Mail address that mails come from.</summary>
    public string From { get; init; } = "";

    /// <summary>Folder in the data folder into which mails are written as .eml files in place of sending them; for development and tests.</summary>
    public string Folder { get; init; } = "";

    public bool IsOn => Host.Length > 0 || Folder.Length > 0;

    public bool IsValid => !IsOn
        || (StaffRules.IsEmail(From) && Port is > IPEndPoint.MinPort and <= IPEndPoint.MaxPort && Security is "None" or "StartTls" or "Tls");

    public SecureSocketOptions SocketOptions => Security switch
    {
        "Tls" => SecureSocketOptions.SslOnConnect,
        "StartTls" => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };
}
