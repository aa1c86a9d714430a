namespace Portal.Changes;

/// <summary>
/// Does on this node what a change calls for. It may be told of a change twice, of a batch again when it threw, and of changes out of
/// order, so whatever it does has to be right when it is done again.
/// </summary>
public interface IChangeListener
{
    Task HearAsync(IReadOnlyList<ChangeNotice> changes, CancellationToken cancellationToken);

    /// <summary>Changes were missed that nobody will tell of: forget everything that rests on having heard them.</summary>
    Task StartOverAsync(CancellationToken cancellationToken);
}
