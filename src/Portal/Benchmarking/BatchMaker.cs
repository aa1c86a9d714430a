using Portal.Changes;

namespace Portal.Benchmarking;

/// <summary>Makes up articles one after the other, evenly spread over time.</summary>
/// <param name="fromUtc">Before the first.</param>
/// <param name="step">Between two of them.</param>
/// <param name="last">What is taken.</param>
internal sealed class BatchMaker(ArticleMaker articles, KnownNames names, DateTime fromUtc, TimeSpan step, LastIds last)
{
    private int _made;
    private int _correctionId = last.CorrectionId;
    private long _changeId = last.ChangeId;
    private long _sealNumber = last.SealNumber;
    private string _sealHash = last.SealHash;

    /// <param name="first">Place of the first article in the series that the seed gives.</param>
    public ArchiveBatch Make(int first, int count)
    {
        var batch = new ArchiveBatch();
        for (var index = first; index < first + count; index++)
        {
            var at = fromUtc + (step * ++_made);
            // Whole seconds, as a desk's clock gives them.
            at = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
            articles.Make(index, last.ArticleId + _made, at, ref _correctionId, batch);
        }

        (batch.People, batch.Sources, batch.Tags) = (names.People.TakeNew(), names.Sources.TakeNew(), names.Tags.TakeNew());
        Seal(batch);
        return batch;
    }

    /// <summary>The server would else seal the whole archive when it starts.</summary>
    private void Seal(ArchiveBatch batch)
    {
        foreach (var change in batch.Changes)
        {
            OwnIds.Set(change, ++_changeId);
            var seal = new ChangeSeal(++_sealNumber, _changeId, _sealHash, change.AtUtc);
            _sealHash = seal.Hash = SealHash.Of(seal, change);
            batch.Seals.Add(seal);
        }
    }
}
