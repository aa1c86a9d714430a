using Portal.Pushing;

namespace Portal.Web.Pushing;

/// <summary>Tells one target of addresses, in its own protocol.</summary>
public interface IPushSender
{
    PushTarget Target { get; }

    /// <summary>False where the operator has set nothing up.</summary>
    bool IsConfigured { get; }

    /// <summary>Addresses that one request may hold.</summary>
    int Most { get; }

    /// <returns>What came of each of them. Never fails but for the token.</returns>
    Task<PushAnswer> SendAsync(IReadOnlyList<DuePush> pushes, CancellationToken cancellationToken);
}
