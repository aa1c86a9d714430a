using System.CommandLine;
using System.Globalization;
using System.Text;
using Portal.Links;

namespace Portal.Web.Commands;

/// <summary>redirects import: takes in the addresses of an older site.</summary>
public static class RedirectsCommand
{
    // Who has thousands of faults has one.
    private const int MostFaults = 100;

    public static Command Create(string[] settings)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "CSV in UTF-8: old path (or whole address), and the id of an article here or a path." };
        file.AcceptExistingOnly();
        var skip = new Option<bool>("--skip-bad") { Description = "Take the good lines though there are bad ones." };
        var import = new Command("import", "Have old addresses lead to where their content is now, in one hop. Bad lines are named; unless told otherwise, nothing is taken then.")
        {
            file, skip,
        };
        import.SetAction((parsed, token) => Verb.RunAsync(
            settings,
            async services =>
            {
                using var reader = new StreamReader(parsed.GetRequiredValue(file).FullName, Encoding.UTF8);
                var lines = await RedirectFile.ReadAsync(reader, token);
                await using var scope = services.CreateAsyncScope();
                var result = await scope.ServiceProvider.GetRequiredService<ImportRedirects>().RunAsync(lines, parsed.GetValue(skip), Verb.Actor("redirects import"), token);
                return Report(result, parsed.GetValue(skip), new VerbOutput(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
            },
            token));
        return new Command("redirects", "Addresses that the site had before.") { import };
    }

    private static int Report(ImportRedirectsResult result, bool skips, VerbOutput output)
    {
        foreach (var fault in result.Faults.Take(MostFaults))
        {
            output.Refuse(Text($"Line {fault.Number}: {Explain(fault.Fault)}"));
        }

        if (result.Faults.Count > MostFaults)
        {
            output.Refuse(Text($"{result.Faults.Count - MostFaults} more lines are bad."));
        }

        if (result.Faults.Count > 0 && !skips)
        {
            output.Refuse("Nothing was imported. Mend these lines, or leave them out with --skip-bad.");
            return ExitCode.Failed;
        }

        output.Say(Text($"{result.Imported} old addresses were imported, {result.Unchanged} led there already, {result.Faults.Count} lines were passed over."));
        return ExitCode.Done;
    }

    private static string Explain(RedirectFault fault) => fault switch
    {
        RedirectFault.NotTwoColumns => "there have to be two columns, the old path and where it leads.",
        RedirectFault.FromMalformed => "the old path has to begin with / and to be no longer than 400 signs.",
        RedirectFault.FromInUse => "something else answers at the old path now, so that it would never lead anywhere.",
        RedirectFault.FromTwice => "an earlier line leads the same path elsewhere.",
        RedirectFault.ToMalformed => "it has to lead to the id of an article or to a path that begins with /.",
        RedirectFault.ToUnknown => "no article of that id was ever published.",
        RedirectFault.Loop => "the paths lead to each other in a circle.",
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
