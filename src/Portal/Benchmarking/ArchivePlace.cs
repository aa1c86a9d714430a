using Portal.Editions;
using Portal.Sections;

namespace Portal.Benchmarking;

/// <summary>A section of an edition, where articles go.</summary>
/// <param name="Sections">The section and those above it, from the inside out.</param>
internal sealed record ArchivePlace(Edition Edition, IReadOnlyList<Section> Sections)
{
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(Edition.ZoneId);
}
