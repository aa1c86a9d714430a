using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Changes;

/// <summary>Proves that the changes are those that were sealed, in the order in which they were, or names the first that is not.</summary>
public sealed class ProveChain(PortalContext context)
{
    private const int PageSize = 1_000;

    /// <summary>A change is sealed within seconds. What comes longer after a later seal than any transaction or clock explains was put in.</summary>
    private static readonly TimeSpan Latest = TimeSpan.FromHours(1);

    public async Task<ChainProof> RunAsync(CancellationToken cancellationToken)
    {
        var proof = new ChainProof(0, "");
        DateTime? sealedAtUtc = null;
        for (var page = await PageAsync(0, cancellationToken); page.Count > 0; page = await PageAsync(proof.Sealed, cancellationToken))
        {
            foreach (var (seal, change) in page)
            {
                if (FaultOf(proof, seal, change, sealedAtUtc) is { } fault)
                {
                    return proof with
                    {
                        Fault = fault,
                        Number = fault == ChainFault.SealMissing ? proof.Sealed + 1 : seal.Number,
                        ChangeId = fault == ChainFault.SealMissing ? null : seal.ChangeId,
                    };
                }

                proof = new ChainProof(seal.Number, seal.Hash);
                sealedAtUtc = seal.SealedAtUtc;
            }
        }

        return await EndAsync(proof, sealedAtUtc, cancellationToken);
    }

    private async Task<List<(ChangeSeal Seal, Change? Change)>> PageAsync(long after, CancellationToken cancellationToken)
    {
        var rows = await context.ChangeSeals.AsNoTracking().TagWith(nameof(ProveChain)).Where(seal => seal.Number > after)
            .OrderBy(seal => seal.Number).Take(PageSize)
            .Select(seal => new { Seal = seal, Change = context.Changes.FirstOrDefault(change => change.ChangeId == seal.ChangeId) })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.Seal, row.Change))];
    }

    private static ChainFault? FaultOf(ChainProof proof, ChangeSeal seal, Change? change, DateTime? sealedAtUtc)
    {
        if (seal.Number != proof.Sealed + 1)
        {
            return ChainFault.SealMissing;
        }

        if (seal.PreviousHash != proof.Head)
        {
            return ChainFault.SealAltered;
        }

        if (change is null)
        {
            return ChainFault.ChangeMissing;
        }

        return SealHash.Of(seal, change) != seal.Hash ? ChainFault.ChangeAltered
            : change.AtUtc < sealedAtUtc - Latest ? ChainFault.ChangeSlippedIn
            : null;
    }

    /// <summary>What follows the last link: nothing but changes that are too young.</summary>
    private async Task<ChainProof> EndAsync(ChainProof proof, DateTime? sealedAtUtc, CancellationToken cancellationToken)
    {
        var head = await context.SealHeads.AsNoTracking().SingleOrDefaultAsync(row => row.SealHeadId == SealHead.OnlyId, cancellationToken);
        if ((head?.Number ?? 0) > proof.Sealed)
        {
            return proof with { Fault = ChainFault.SealMissing, Number = proof.Sealed + 1 };
        }

        if ((head?.Number ?? 0) != proof.Sealed || (head?.Hash ?? "") != proof.Head)
        {
            return proof with { Fault = ChainFault.SealAltered, Number = proof.Sealed };
        }

        var loose = context.Changes.AsNoTracking().TagWith(nameof(ProveChain))
            .Where(change => !context.ChangeSeals.Any(seal => seal.ChangeId == change.ChangeId));
        var limit = sealedAtUtc - Latest;
        var slipped = limit is null
            ? null
            : await loose.Where(change => change.AtUtc < limit).OrderBy(change => change.ChangeId)
                .Select(change => (long?)change.ChangeId).FirstOrDefaultAsync(cancellationToken);
        return slipped is null
            ? proof with { Unsealed = await loose.LongCountAsync(cancellationToken) }
            : proof with { Fault = ChainFault.ChangeSlippedIn, ChangeId = slipped };
    }
}
