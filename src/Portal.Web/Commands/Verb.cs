using Portal.Publishing;
using Portal.Web.Hosting;

namespace Portal.Web.Commands;

/// <summary>Runs a verb on the same services as the server, without serving: nothing listens and no job runs.</summary>
public static class Verb
{
    /// <summary>Whom changes name that verbs make.</summary>
    public static Actor Actor(string verb) => Publishing.Actor.Operator($"verb {verb}");

    /// <param name="settings">As --key=value.</param>
    public static async Task<int> RunAsync(string[] settings, Func<IServiceProvider, Task<int>> run, CancellationToken cancellationToken)
    {
        await using var app = PortalApp.BuildForVerb(settings);
        await app.Services.GetRequiredService<DatabaseStart>().PrepareAsync(cancellationToken);
        return await run(app.Services);
    }
}
