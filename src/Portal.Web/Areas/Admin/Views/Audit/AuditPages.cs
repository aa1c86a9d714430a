using System.Globalization;
using Portal.Audit;
using Portal.Changes;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views.Shared;
using Portal.Web.Areas.Admin.Views.Write;
using Portal.Web.Jobs;

namespace Portal.Web.Areas.Admin.Views.Audit;

/// <summary>Puts the audit trail together, as a page and as a file.</summary>
public sealed class AuditPages(DeskFrames frames, CurrentSite current)
{
    private readonly DeskFrame _frame = frames.Make();

    /// <summary>Who keeps every edition sees everything; others what happened in theirs.</summary>
    public AuditRequest RequestOf(AuditForm form, Actor actor)
    {
        var days = DayRange.Of(form.From, form.To);
        var filter = new AuditFilter
        {
            EditionIds = actor.May(Permission.ReadAudit, editionId: null)
                ? null
                : [.. current.Site.Editions.Select(edition => edition.EditionId).Where(edition => actor.May(Permission.ReadAudit, edition))],
            StaffId = form.Person,
            Kind = form.Kind,
            ArticleId = form.Article,
            OnlyRefused = form.Refused,
            FromUtc = days.FromUtc(_frame.Zone),
            ToUtc = days.ToUtc(_frame.Zone),
        };
        return new AuditRequest(filter, days.Problems);
    }

    public AuditPage Make(AuditForm form, AuditRequest request, IReadOnlyList<AuditRow> rows, IReadOnlyList<StaffName> people) => new(_frame, form)
    {
        Problems = [.. request.Problems.Select(problem => _frame.Words[problem])],
        People = [.. people.Select(person => new Choice(Number(person.StaffId), person.Name, person.StaffId == form.Person))],
        Kinds = [.. Enum.GetValues<ChangeKind>().Select(kind => new Choice(kind.ToString(), WordOf(kind), kind == form.Kind))],
        Lines = [.. rows.Select(LineOf)],
        FilePath = form.PathTo(DeskPaths.AuditFile, before: null),
        FirstPath = form.Before is null ? null : form.FirstPath,
        NextPath = rows.Count == AuditQuery.PageSize ? form.PathTo(DeskPaths.Audit, rows[^1].ChangeId) : null,
    };

    public IEnumerable<IReadOnlyList<string?>> File(IEnumerable<AuditRow> rows) => rows.Select(LineOf).Select(line => new[]
    {
        Number(line.Number), _frame.MachineTime(line.AtUtc), line.Who, line.Address, line.What, line.Target, line.Detail, line.Refused,
    }).Prepend(
    [
        _frame.Words["Number"], _frame.Words.Format("TimeIn", _frame.ZoneName), _frame.Words["Who"], _frame.Words["AuditAddress"], _frame.Words["What"],
        _frame.Words["AuditTarget"], _frame.Words["Detail"], _frame.Words["AuditRefused"],
    ]);

    private AuditLine LineOf(AuditRow row) => new(
        row.ChangeId,
        row.AtUtc,
        ActorText.Of(_frame, row.Actor),
        row.Address,
        WordOf(row.Kind),
        TargetOf(row),
        row.ArticleId is { } article ? DeskPaths.History(article) : null,
        row.Detail,
        row.Refusal is { } refusal ? _frame.Words[$"Refusal{refusal}"] : null);

    private string? TargetOf(AuditRow row) => row switch
    {
        { ArticleId: { } article, ToVersion: { } version } => _frame.Words.Format("AuditVersion", article, version),
        { ArticleId: { } article } => _frame.Words.Format("AuditArticle", article),
        { ToStaff: { } person } => person,
        { PhotoHash: { } hash } => hash,
        { EditionId: { } edition } => current.Site.Find(edition)?.Name,
        _ => null,
    };

    private string WordOf(ChangeKind kind) => _frame.Words[$"Change{kind}"];

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
