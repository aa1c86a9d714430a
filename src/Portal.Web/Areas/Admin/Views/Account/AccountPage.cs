using Portal.Staff;

namespace Portal.Web.Areas.Admin.Views.Account;

/// <param name="SessionId">The session of this browser.</param>
public sealed record AccountPage(DeskFrame Frame, StaffMember Member, IReadOnlyList<StaffSession> Sessions, int SessionId, string? Problem) : IDeskPage
{
    public string Title => Frame.Words["AccountTitle"];

    public IReadOnlyList<string> Problems => Problem is null ? [] : [Problem];

    public bool HasAuthenticator => Member.AuthenticatorKey is not null;
}
