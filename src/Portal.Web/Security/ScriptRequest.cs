namespace Portal.Web.Security;

/// <summary>Tells requests of the desk's scripts from those for pages: they ask for JSON and nothing else.</summary>
public static class ScriptRequest
{
    public static bool Is(HttpRequest request) => string.Equals(request.Headers.Accept, "application/json", StringComparison.OrdinalIgnoreCase);
}
