namespace Portal.Web.Security;

/// <param name="Options">JSON for the browser's credential interface.</param>
/// <param name="State">To be sent back with the answer.</param>
public sealed record PasskeyQuestion(string Options, string State);
