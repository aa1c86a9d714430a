using Portal.Staff;
using Portal.Web.Jobs;

namespace Portal.Web.Mail;

/// <summary>Writes and sends ordered mails, one after the other; at the end those that are ordered still go out.</summary>
public sealed partial class MailSender(
    MailQueue queue, IMailer mailer, MailText text, IServiceScopeFactory scopes, FailingJobs failing, ILogger<MailSender> logger) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var order in queue.ReadAsync(CancellationToken.None))
        {
            using var patience = new CancellationTokenSource(Patience);
            try
            {
                await SendAsync(order, patience.Token);
                failing.Remove(nameof(MailSender));
            }
            catch (Exception exception)
            {
                Log.MailNotSent(logger, exception);
                failing.Add(nameof(MailSender));
            }
        }
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Close();
        return base.StopAsync(cancellationToken);
    }

    private async Task SendAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var link = order switch
        {
            LinkOrder ready => ready,
            ForgottenOrder forgotten => await FindAsync(forgotten, cancellationToken),
            _ => throw new InvalidOperationException($"Nobody writes a {order.GetType().Name}."),
        };
        if (link is not null)
        {
            await mailer.SendAsync(text.Write(link), cancellationToken);
        }
    }

    private async Task<LinkOrder?> FindAsync(ForgottenOrder order, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IssueLink>().ForForgottenAsync(order.Email, order.Address, cancellationToken) is { } link
            ? new LinkOrder(link.Email, link.Name, link.Language, link.Key, IsInvitation: false)
            : null;
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = "MailNotSent", Level = LogLevel.Error, Message = "A mail could not be sent; whoever waits for it has to ask again")]
        public static partial void MailNotSent(ILogger logger, Exception exception);
    }
}
