using Microsoft.Extensions.Options;
using Portal.Links;
using Portal.Publishing;
using Portal.Reading;
using Portal.Staff;
using Portal.Web.Hosting;
using Portal.Web.Jobs;
using Portal.Web.Resources;

namespace Portal.Web.Areas.Admin.Views.Staff;

/// <summary>Puts the pages about accounts together.</summary>
public sealed class StaffPages(DeskFrames frames, CurrentSite current, IOptions<SiteOptions> site)
{
    private readonly Site _site = current.Site;

    public StaffListPage List(IReadOnlyList<StaffMember> members)
    {
        var frame = frames.Make();
        return new StaffListPage(frame, [.. members.Select(member => new StaffRow(member, Roles(member, frame.Words), State(member, frame.Words)))]);
    }

    /// <param name="problem">Null for an empty form.</param>
    public InvitePage Invite(InviteForm form, StaffOutcome? problem)
    {
        var frame = frames.Make();
        return new InvitePage(
            frame, form, Choices(frame, (form.Grants ?? []).ToHashSet(StringComparer.Ordinal)), problem is { } outcome ? frame.Words[$"Staff{outcome}"] : null);
    }

    public MemberPage Member(StaffMember member, IReadOnlyList<StaffSession> sessions, Actor actor)
    {
        var frame = frames.Make();
        var ticked = member.Grants.Select(grant => RolesForm.Write(grant.ToGrant())).ToHashSet(StringComparer.Ordinal);
        return new MemberPage(
            frame, member, sessions, Choices(frame, ticked), State(member, frame.Words), member.MayBeKeptBy(actor), member.StaffId == actor.StaffId);
    }

    public StaffLinkPage Link(StaffMember member, string key) => new(frames.Make(), member.Name, site.Value.Absolute(DeskPaths.Link(key)));

    private static string State(StaffMember member, Words words) =>
        words[member.IsDisabled ? "StateDisabled" : member.PasswordHash is null ? "StateInvited" : "StateActive"];

    private IReadOnlyList<string> Roles(StaffMember member, Words words) =>
    [
        .. member.Grants.OrderBy(grant => grant.EditionId).ThenBy(grant => grant.Role)
            .Select(grant => $"{words[$"Role{grant.Role}"]} · {EditionName(grant.EditionId, words)}"),
    ];

    private string EditionName(int? editionId, Words words) =>
        editionId is { } id ? _site.Find(id)?.Name ?? $"#{id}" : words["EveryEdition"];

    /// <summary>All roles of all editions; those that the reader may not give are there to be seen.</summary>
    private IReadOnlyList<RoleGroup> Choices(DeskFrame frame, IReadOnlySet<string> ticked) =>
    [
        .. new int?[] { null }.Concat(_site.Editions.Select(edition => (int?)edition.EditionId)).Select(edition => new RoleGroup(
            EditionName(edition, frame.Words),
            [
                .. Enum.GetValues<Role>().Select(role => (Role: role, Value: RolesForm.Write(new Grant(edition, role)))).Select(choice => new RoleChoice(
                    choice.Value,
                    frame.Words[$"Role{choice.Role}"],
                    ticked.Contains(choice.Value),
                    IsFixed: frame.Actor?.May(Permission.ManageStaff, edition) != true)),
            ])),
    ];
}
