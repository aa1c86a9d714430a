using Portal.Publishing;

namespace Portal.Staff;

/// <param name="Actor">Nobody yet while the session is half way; see <see cref="StaffSession.IsComplete"/>.</param>
public sealed record OpenStaffSession(StaffSession Session, StaffMember Member, Actor Actor);
