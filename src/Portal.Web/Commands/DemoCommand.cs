using System.CommandLine;
using Portal.Web.Demo;

namespace Portal.Web.Commands;

/// <summary>demo: fills an empty portal with the demo news.</summary>
public static class DemoCommand
{
    public static Command Create(string[] settings)
    {
        var command = new Command("demo", "Load the demo news into a portal that has no edition yet.");
        command.SetAction((parsed, token) => Verb.RunAsync(
            settings,
            services => RunAsync(services, new VerbOutput(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error), token),
            token));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, VerbOutput output, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var content = await DemoContent.ReadAsync(DemoContent.Folder, cancellationToken);
        var result = await output.WithBarAsync(
            "Loading", content.Steps, (bar, _) => scope.ServiceProvider.GetRequiredService<LoadDemo>().RunAsync(content, bar, cancellationToken));
        switch (result.Outcome)
        {
            case LoadDemoOutcome.Loaded:
                output.Say($"Loaded {result.Stories} stories and {result.Photos} photos.");
                return ExitCode.Done;
            case LoadDemoOutcome.NotEmpty:
                output.Refuse("The portal has an edition already; the demo news is for an empty one. Nothing was loaded.");
                return ExitCode.Failed;
            default:
                throw new InvalidOperationException($"Unknown outcome {result.Outcome}.");
        }
    }
}
