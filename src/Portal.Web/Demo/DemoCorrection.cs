using Portal.Reading;

namespace Portal.Web.Demo;

/// <param name="MinutesAgo">Before the moment of loading.</param>
public sealed record DemoCorrection(CorrectionKind Kind, string Text, int MinutesAgo);
