using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Editions;
using Portal.Publishing;

namespace Portal.Import;

/// <summary>Gives an edition the hotline, mail address and notices of an imported page where it has none of its own.</summary>
public sealed class AdoptFacts(PortalContext context, SetEdition setEdition)
{
    /// <param name="edition">Slug.</param>
    /// <returns>What was adopted and what differs; what the edition already says is not mentioned.</returns>
    public Task<IReadOnlyList<FactFinding>> RunAsync(string edition, EditionFacts facts, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => AdoptAsync(edition, facts, actor, token), cancellationToken);

    private async Task<IReadOnlyList<FactFinding>> AdoptAsync(
        string slug, EditionFacts facts, Actor actor, CancellationToken cancellationToken)
    {
        var edition = await context.Editions.AsNoTracking().SingleAsync(row => row.Slug == slug, cancellationToken);
        var findings = new[]
        {
            Compare(EditionField.Hotline, [facts.Hotline], [edition.Hotline]),
            Compare(EditionField.Email, [facts.Email], [edition.Email]),
            Compare(EditionField.Notices, facts.Notices, edition.Notices),
        }.OfType<FactFinding>().Select(Judge).ToList();
        var adopted = findings.Where(finding => finding.Verdict == FactVerdict.Adopted).Select(finding => finding.Field).ToHashSet();
        if (adopted.Count > 0)
        {
            var settings = new EditionSettings
            {
                Hotline = adopted.Contains(EditionField.Hotline) ? facts.Hotline : null,
                Email = adopted.Contains(EditionField.Email) ? facts.Email : null,
                Notices = adopted.Contains(EditionField.Notices) ? facts.Notices : null,
            };
            await setEdition.RunAsync(new SetEditionRequest(slug, settings), actor, cancellationToken);
        }

        return findings;
    }

    private static FactFinding? Compare(EditionField field, IEnumerable<string?> imported, IEnumerable<string?> present)
    {
        var theirs = imported.OfType<string>().Where(fact => fact.Length > 0).ToList();
        var ours = present.OfType<string>().ToList();
        return theirs.Except(ours, StringComparer.Ordinal).Any()
            ? new FactFinding(
                field, ours.Count == 0 ? FactVerdict.Adopted : FactVerdict.Differs, Join(theirs), ours.Count == 0 ? null : Join(ours))
            : null;
    }

    private static FactFinding Judge(FactFinding finding)
    {
        var settings = finding.Field switch
        {
            EditionField.Hotline => new EditionSettings { Hotline = finding.Imported },
            EditionField.Email => new EditionSettings { Email = finding.Imported },
            _ => new EditionSettings { Notices = finding.Imported.Split('\n') },
        };
        return finding.Verdict == FactVerdict.Adopted && EditionRules.Check(settings).Count > 0
            ? finding with { Verdict = FactVerdict.Unfit }
            : finding;
    }

    private static string Join(IEnumerable<string> lines) => string.Join('\n', lines);
}
