namespace Portal.Web.Areas.Admin.Views.Pushes;

/// <summary>How things stand with one target.</summary>
/// <param name="Note">Why nothing is sent just now, or what is left for today; empty for nothing to say.</param>
public sealed record PushTargetRow(string Name, int Waiting, int Sent, int Dead, string Note);
