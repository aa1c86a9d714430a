using Portal.Changes;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Fronts;

/// <summary>A front that an act may change, or the result that says why it may not.</summary>
public sealed class OpenedFront
{
    private readonly PortalContext? _context;
    private readonly Front? _front;
    private readonly Actor? _actor;
    private readonly ChangeKind _kind;
    private readonly int? _fromVersion;

    internal OpenedFront(FrontResult refusal) => Refusal = refusal;

    internal OpenedFront(PortalContext context, Front front, ChangeKind kind, Actor actor, DateTime nowUtc)
    {
        _context = context;
        _front = front;
        _kind = kind;
        _actor = actor;
        _fromVersion = kind == ChangeKind.FrontPublished ? front.LiveVersion : front.WorkingVersion == 0 ? null : front.WorkingVersion;
        NowUtc = nowUtc;
    }

    /// <summary>Null when the act may go on.</summary>
    public FrontResult? Refusal { get; }

    public Front Front => _front ?? throw new InvalidOperationException("The act was refused.");

    public DateTime NowUtc { get; }

    /// <summary>Puts the attempt on record and changes nothing.</summary>
    public FrontResult Refuse(FrontOutcome outcome)
    {
        _context!.Refuse(NewChange(), outcome switch
        {
            FrontOutcome.Forbidden => Changes.Refusal.Forbidden,
            FrontOutcome.Conflict => Changes.Refusal.Stale,
            FrontOutcome.Untimely => Changes.Refusal.Untimely,
            FrontOutcome.Done or FrontOutcome.NotFound or FrontOutcome.Refused => Changes.Refusal.Incomplete,
        });
        return new FrontResult(outcome) { Version = Front.WorkingVersion };
    }

    /// <summary>Appends a version and stores it with its row.</summary>
    internal Task<FrontResult> AppendAsync(FrontText text, CancellationToken cancellationToken)
    {
        Front.Save(text with { Note = FrontRules.Cut(text.Note) }, _actor!.Name, _actor.StaffId, NowUtc);
        return SaveAsync(cancellationToken);
    }

    internal async Task<FrontResult> SaveAsync(CancellationToken cancellationToken)
    {
        _context!.Changes.Add(NewChange());
        await _context.SaveChangesAsync(cancellationToken);
        return new FrontResult(FrontOutcome.Done) { Version = Front.WorkingVersion };
    }

    private Change NewChange() => new(_kind, _actor!, NowUtc)
    {
        EditionId = Front.EditionId,
        FromVersion = _fromVersion,
        ToVersion = Front.WorkingVersion == 0 ? null : Front.WorkingVersion,
    };
}
