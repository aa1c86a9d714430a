using Portal.Pushing;

namespace Portal.Web.Areas.Admin.Views.Pushes;

/// <param name="IsOn">False outside Production: nobody is told anything.</param>
/// <param name="Dead">See <see cref="PushOverview.Dead"/>.</param>
/// <param name="Failing">See <see cref="PushOverview.Failing"/>.</param>
public sealed record PushesPage(
    DeskFrame Frame, bool IsOn, IReadOnlyList<PushTargetRow> Targets, IReadOnlyList<ListedPush> Dead, IReadOnlyList<ListedPush> Failing) : IDeskPage
{
    public string Title => Frame.Words["NavPushes"];
}
