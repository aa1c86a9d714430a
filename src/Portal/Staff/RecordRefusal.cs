using Portal.Changes;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Staff;

/// <summary>Puts on record that somebody asked the desk for what they have no right to, before any act was reached.</summary>
public sealed class RecordRefusal(PortalContext context, TimeProvider clock)
{
    /// <param name="request">Method and path.</param>
    public Task RunAsync(string request, Actor actor, CancellationToken cancellationToken) => context.InTransactionAsync(
        _ =>
        {
            var detail = request.Length > Lengths.Text ? request[..Lengths.Text] : request;
            context.Refuse(new Change(ChangeKind.RequestRefused, actor, clock.GetUtcNow().UtcDateTime) { Detail = detail }, Refusal.Forbidden);
            return Task.FromResult(true);
        },
        cancellationToken);
}
