namespace Portal.Web.Security;

/// <param name="Key">AES-256, as base64.</param>
/// <param name="Sealed">The same for <see cref="CopyKeys.Open"/>, which the browser may keep.</param>
public sealed record CopyKey(string Key, string Sealed);
