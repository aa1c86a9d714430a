using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Chains;

/// <summary>Reads the names of the running events that began last, for whoever writes the next report.</summary>
public sealed class ChainsQuery(PortalContext context)
{
    private const int Count = 50;

    public async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellationToken) =>
        await context.Chains.TagWith(nameof(ChainsQuery)).OrderByDescending(chain => chain.ChainId).Take(Count).Select(chain => chain.Name)
            .ToListAsync(cancellationToken);
}
