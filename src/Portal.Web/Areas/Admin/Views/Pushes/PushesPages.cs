using System.Globalization;
using Portal.Pushing;
using Portal.Web.Pushing;

namespace Portal.Web.Areas.Admin.Views.Pushes;

/// <summary>Puts together what others are told.</summary>
public sealed class PushesPages(DeskFrames frames, IEnumerable<IPushSender> senders, IHostEnvironment environment, TimeProvider clock)
{
    public PushesPage Make(PushOverview overview)
    {
        var frame = frames.Make();
        return new PushesPage(
            frame, environment.IsProduction(), [.. senders.Select(sender => RowOf(sender, overview, frame))], overview.Dead, overview.Failing);
    }

    private PushTargetRow RowOf(IPushSender sender, PushOverview overview, DeskFrame frame)
    {
        var pause = overview.Pauses.FirstOrDefault(row => row.Target == sender.Target);
        return new PushTargetRow(
            frame.Words[$"PushTarget{sender.Target}"], Count(PushState.Waiting), Count(PushState.Sent), Count(PushState.Dead), NoteOf(sender, pause, frame));

        int Count(PushState state) => overview.Counts.FirstOrDefault(count => count.Target == sender.Target && count.State == state)?.Count ?? 0;
    }

    private string NoteOf(IPushSender sender, PushPause? pause, DeskFrame frame) => (sender.IsConfigured, pause) switch
    {
        (false, _) => frame.Words["PushNotConfigured"],
        (_, { UntilUtc: { } until }) when until > clock.GetUtcNow().UtcDateTime => frame.Words.Format("PushPausedUntil", frame.Time(until)),
        (_, { Remaining: { } remaining }) => frame.Words.Format("PushRemaining", remaining.ToString(CultureInfo.InvariantCulture)),
        _ => "",
    };
}
