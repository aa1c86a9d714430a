namespace Portal.Web.Hosting;

/// <summary>The start cannot go on; the message is a sentence for the operator that names the key and the fix.</summary>
public sealed class StartException(string message) : Exception(message);
