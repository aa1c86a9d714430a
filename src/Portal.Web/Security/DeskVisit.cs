using Portal.Publishing;
using Portal.Staff;

namespace Portal.Web.Security;

/// <summary>Who asks the desk, as far as the browser's cookie says; a feature of the request.</summary>
/// <param name="Key">What the browser keeps.</param>
public sealed record DeskVisit(string Key, StaffSession Session, StaffMember Member, Actor Actor)
{
    /// <summary>False between password and code.</summary>
    public bool IsComplete => Session.IsComplete;
}
