namespace Portal.Media;

/// <summary>A photo whose renditions somebody has taken on to make.</summary>
/// <param name="Overwrites">True when those that are there say other rights.</param>
/// <param name="Revision">Of the photo when it was taken on.</param>
public sealed record PhotoTask(PhotoFile File, PhotoRights Rights, bool Overwrites, int Revision);
