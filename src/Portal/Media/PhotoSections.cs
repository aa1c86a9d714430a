using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Media;

internal static class PhotoSections
{
    public static async Task<bool> ExistsAsync(PortalContext context, int? sectionId, CancellationToken cancellationToken) =>
        sectionId is null || await context.Sections.AnyAsync(section => section.SectionId == sectionId, cancellationToken);
}
