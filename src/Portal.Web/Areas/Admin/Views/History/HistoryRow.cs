using System.Globalization;
using Portal.Changes;
using Portal.Desk;
using Portal.Web.Areas.Admin.Views.Shared;

namespace Portal.Web.Areas.Admin.Views.History;

/// <summary>One act on an article, in words.</summary>
/// <param name="What">What was done or tried.</param>
/// <param name="Versions">Which versions it was about; null for none.</param>
/// <param name="Detail">Reason or time; null for none.</param>
/// <param name="Refused">Why it changed nothing; null when it was done.</param>
public sealed record HistoryRow(DateTime AtUtc, string Who, string What, string? Versions, string? Detail, string? Refused)
{
    public static HistoryRow Of(DeskFrame frame, ArticleEvent done) => new(
        done.AtUtc,
        ActorText.Of(frame, done.Actor),
        frame.Words[$"Change{done.Kind}"],
        VersionsOf(frame, done),
        DetailOf(frame, done),
        done.Refusal is { } refusal ? frame.Words[$"Refusal{refusal}"] : null);

    private static string? VersionsOf(DeskFrame frame, ArticleEvent done) => (done.FromVersion, done.ToVersion) switch
    {
        (null, null) => null,
        ({ } from, null) => frame.Words.Format("VersionNumber", from),
        ({ } from, { } to) when from != to => frame.Words.Format("VersionsFromTo", from, to),
        (_, { } to) => frame.Words.Format("VersionNumber", to),
    };

    /// <summary>Times are kept in UTC; people read those of the edition.</summary>
    private static string? DetailOf(DeskFrame frame, ArticleEvent done)
    {
        if (done.Kind == ChangeKind.RequestRefused && done.Detail == nameof(SaveAutosave))
        {
            return frame.Words["AutosaveTried"];
        }

        if (done.Kind is not (ChangeKind.ArticleScheduled or ChangeKind.EmbargoSet or ChangeKind.ExpirySet))
        {
            return string.IsNullOrWhiteSpace(done.Detail) ? null : done.Detail;
        }

        return DateTime.TryParse(
            done.Detail, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at)
            ? frame.Time(at)
            : frame.Words["TimeLifted"];
    }
}
