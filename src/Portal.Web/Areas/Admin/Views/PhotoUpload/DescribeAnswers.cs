using Portal.Media;
using Portal.Web.Areas.Admin.Views.Photos;

namespace Portal.Web.Areas.Admin.Views.PhotoUpload;

/// <summary>What became of photos that somebody has described, in the order of the form.</summary>
/// <param name="Status">HTTP status of them all.</param>
public sealed record DescribeAnswers(IReadOnlyList<(PhotoForm Form, PhotoOutcome Outcome)> Rows, int Status);
