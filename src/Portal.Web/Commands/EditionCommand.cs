using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Editions;
using Portal.Links;

namespace Portal.Web.Commands;

/// <summary>edition list|add|set: the editions of the site and what they print about themselves.</summary>
public static class EditionCommand
{
    public static Command Create(string[] settings) =>
        new("edition", "List, add or change editions.") { List(settings), Add(settings), Set(settings) };

    private static Command List(string[] settings)
    {
        var command = new Command("list", "List the editions.");
        command.SetAction((parsed, token) => Verb.RunAsync(
            settings, services => ListAsync(services, parsed.InvocationConfiguration.Output, token), token));
        return command;
    }

    private static async Task<int> ListAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var editions = await scope.ServiceProvider.GetRequiredService<PortalContext>().Editions.AsNoTracking()
            .OrderBy(edition => edition.EditionId).ToListAsync(cancellationToken);
        if (editions.Count == 0)
        {
            await output.WriteLineAsync("There is no edition yet. Add one: edition add main --name 山河新闻 --language zh-Hans");
        }

        foreach (var edition in editions)
        {
            await output.WriteLineAsync(EditionText.Describe(edition));
        }

        return ExitCode.Done;
    }

    private static Command Add(string[] settings)
    {
        var slug = Slug();
        var fields = new EditionOptions(needsName: true);
        var language = new Option<string>("--language")
        {
            Description = "Language of its pages; it cannot be changed later.",
            DefaultValueFactory = _ => "zh-Hans",
        };
        language.AcceptOnlyFromAmong([.. EditionRules.Languages]);
        var command = new Command("add", "Add an edition. The first one is the main edition, at /.") { slug, language };
        fields.AddTo(command);
        command.SetAction((parsed, token) => Verb.RunAsync(
            settings,
            async services =>
            {
                await using var scope = services.CreateAsyncScope();
                var request = new AddEditionRequest(parsed.GetRequiredValue(slug), fields.Read(parsed), parsed.GetRequiredValue(language));
                var result = await scope.ServiceProvider.GetRequiredService<AddEdition>().RunAsync(request, Verb.Actor("edition add"), token);
                return Report(parsed, result, request.Slug, $"Added edition {request.Slug} ({request.Settings.Name}) at {AddressOf(result)}.");
            },
            token));
        return command;
    }

    private static string AddressOf(EditionResult result) => Paths.Home(result.Edition is { IsMain: false } edition ? edition.Slug : null);

    private static Command Set(string[] settings)
    {
        var slug = Slug();
        var fields = new EditionOptions(needsName: false);
        var command = new Command("set", "Change an edition: what is not given stays, an empty value (\"\") unsets.") { slug };
        fields.AddTo(command);
        command.SetAction((parsed, token) => Verb.RunAsync(
            settings,
            async services =>
            {
                await using var scope = services.CreateAsyncScope();
                var request = new SetEditionRequest(parsed.GetRequiredValue(slug), fields.Read(parsed));
                var result = await scope.ServiceProvider.GetRequiredService<SetEdition>().RunAsync(request, Verb.Actor("edition set"), token);
                return Report(parsed, result, request.Slug, $"Edition {request.Slug} is set.");
            },
            token));
        return command;
    }

    private static Argument<string> Slug() => new("SLUG") { Description = "Lower-case letters, digits and hyphens, such as js." };

    private static int Report(ParseResult parsed, EditionResult result, string slug, string done)
    {
        var output = new VerbOutput(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        switch (result.Outcome)
        {
            case EditionOutcome.Done:
                output.Say(done);
                return ExitCode.Done;
            case EditionOutcome.NotFound:
                output.Refuse($"There is no edition {slug}. See: edition list");
                return ExitCode.Failed;
            case EditionOutcome.Refused:
                foreach (var problem in result.Problems)
                {
                    output.Refuse(EditionText.Explain(problem));
                }

                return ExitCode.Failed;
            default:
                throw new InvalidOperationException($"Unknown outcome {result.Outcome}.");
        }
    }
}
