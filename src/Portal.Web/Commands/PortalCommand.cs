using System.CommandLine;

namespace Portal.Web.Commands;

/// <summary>The command line: one executable, the server and its verbs.</summary>
public static class PortalCommand
{
    /// <param name="output">Null is the process's own.</param>
    /// <param name="error">Null is the process's own.</param>
    /// <param name="input">Null is the process's own.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        string[] args, TextWriter? output = null, TextWriter? error = null, TextReader? input = null, CancellationToken cancellationToken = default)
    {
        var line = CommandLine.Of(args);
        var parsed = Root(line.Settings, input ?? ProcessInput()).Parse(line.Words, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        invocation.Output = output ?? invocation.Output;
        invocation.Error = error ?? invocation.Error;
        try
        {
            var code = await parsed.InvokeAsync(invocation, cancellationToken);
            return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
        }
        catch (Exception exception) when (OperatorFault.Explain(exception) is { Count: > 0 } sentences)
        {
            foreach (var sentence in sentences)
            {
                await invocation.Error.WriteLineAsync(sentence);
            }

            return ExitCode.Failed;
        }
    }

    private static RootCommand Root(string[] settings, TextReader input)
    {
        var root = new RootCommand(
            "Portal, a news portal. Without a verb it serves. Every setting can be given as --Section:Key=value, "
            + "such as --Site:BaseUrl=https://news.example, and the address to listen on as --urls http://localhost:5080.")
        {
            ServeCommand.Create(settings), MigrateCommand.Create(settings), ImportCommand.Create(settings), ExportCommand.Create(settings),
            DemoCommand.Create(settings), EditionCommand.Create(settings), UserCommand.Create(settings, input), AuditCommand.Create(settings),
            MediaCommand.Create(settings), RedirectsCommand.Create(settings), SearchCommand.Create(settings), BenchCommand.Create(settings),
        };
        root.SetAction((_, token) => ServeCommand.RunAsync(settings, token));
        return root;
    }

#pragma warning disable RS0030 // The one place that names the process's own input, as System.CommandLine does its output.
    private static TextReader ProcessInput() => Console.In;
#pragma warning restore RS0030
}
