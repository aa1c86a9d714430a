using Portal.Staff;

namespace Portal.Web.Areas.Admin.Views.Staff;

public sealed class InviteForm
{
    public string Email { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>BCP 47 tag of the invitation and of the desk.</summary>
    public string Language { get; init; } = "zh-Hans";

    /// <summary>See <see cref="RolesForm.Grants"/>.</summary>
    public IReadOnlyList<string>? Grants { get; init; }

    public AddStaffRequest ToRequest() => new(
        Email.Trim(), Name.Trim(), new RolesForm { Grants = Grants }.ToGrants(), Language is "en" ? "en" : "zh-Hans");
}
