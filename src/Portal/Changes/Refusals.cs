using Portal.Data;

namespace Portal.Changes;

/// <summary>How acts put what they refuse on record.</summary>
public static class Refusals
{
    /// <summary>
    /// Asks for a right inside an act: <c>if (!context.Permits(actor.May(...), change)) return ...Forbidden;</c>. When it is missing,
    /// the attempt is put on record; otherwise nothing happens.
    /// </summary>
    /// <param name="change">The row that the act adds when it is done.</param>
    public static bool Permits(this PortalContext context, bool allowed, Change change)
    {
        if (!allowed)
        {
            context.Refuse(change, Refusal.Forbidden);
        }

        return allowed;
    }

    /// <summary>
    /// Puts an attempt on record inside <see cref="PortalTransaction.InTransactionAsync"/>. The row is written when the transaction has
    /// ended, however it ended, so that nothing takes it back.
    /// </summary>
    /// <param name="change">What was tried; not to be added as done.</param>
    public static void Refuse(this PortalContext context, Change change, Refusal refusal)
    {
        change.Refuse(refusal);
        context.Refused.Add(change);
    }
}
