using Microsoft.Playwright;

namespace Portal.Browser.Tests;

/// <summary>How a reader looks at a page.</summary>
/// <param name="Width">CSS pixels.</param>
public sealed record VisitOptions(int Width = 1440, ColorScheme Scheme = ColorScheme.Light, bool JavaScript = true);
