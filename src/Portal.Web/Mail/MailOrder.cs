namespace Portal.Web.Mail;

/// <summary>A mail that is to be written.</summary>
public abstract record MailOrder;
