using System.CommandLine;
using Portal.Search;

namespace Portal.Web.Commands;

/// <summary>search rebuild: builds this node's index anew.</summary>
public static class SearchCommand
{
    public static Command Create(string[] settings)
    {
        var rebuild = new Command("rebuild", "Build the search index of this node anew from what is published. A server that runs goes over to it within seconds; until then readers search the old one.");
        rebuild.SetAction((parsed, token) => Verb.RunAsync(
            settings,
            services => RunAsync(services, new VerbOutput(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error), token),
            token));
        return new Command("search", "What readers search.") { rebuild };
    }

    private static async Task<int> RunAsync(IServiceProvider services, VerbOutput output, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var rebuild = scope.ServiceProvider.GetRequiredService<RebuildSearch>();
        var count = await rebuild.CountAsync(cancellationToken);
        var indexed = await output.WithBarAsync("Indexing", count, (bar, _) => rebuild.RunAsync(bar, cancellationToken));
        services.GetRequiredService<SearchFolder>().Clean();
        output.Say($"The search index was built of {indexed} articles.");
        return ExitCode.Done;
    }
}
