using Portal.Staff;

namespace Portal.Web.Security;

/// <summary>Whether anybody has an account: asked until somebody has, for accounts are never deleted.</summary>
public sealed class KnownStaff(IServiceScopeFactory scopes)
{
    private volatile bool _isKnown;

    public async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        if (!_isKnown)
        {
            await using var scope = scopes.CreateAsyncScope();
            _isKnown = await scope.ServiceProvider.GetRequiredService<StaffQuery>().AnyAsync(cancellationToken);
        }

        return _isKnown;
    }
}
