using Portal.Stories;

namespace Portal.Web.Demo;

/// <summary>One story of the demo news, as its file has it.</summary>
/// <param name="MinutesAgo">Publication before the moment of loading.</param>
/// <param name="Story">Photos are named by file; the dateline's day is a placeholder for that of publication.</param>
public sealed record DemoStory(
    string Edition, string? Section, int MinutesAgo, Story Story, DemoWithdrawal? Withdrawn = null, DemoCorrection? Correction = null);
