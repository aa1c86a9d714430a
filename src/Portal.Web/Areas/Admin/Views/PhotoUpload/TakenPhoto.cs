using Portal.Media;

namespace Portal.Web.Areas.Admin.Views.PhotoUpload;

/// <summary>What became of one file that somebody sent.</summary>
/// <param name="Name">Of the file, fit to be shown.</param>
/// <param name="Hash">Null when it was refused.</param>
/// <param name="IsNew">False when the library had it.</param>
/// <param name="Refusal">Null when it was taken.</param>
public sealed record TakenPhoto(string Name, string? Hash, bool IsNew, PhotoRefusal? Refusal);
