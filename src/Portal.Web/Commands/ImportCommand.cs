using System.CommandLine;
using Portal.Publishing;

namespace Portal.Web.Commands;

/// <summary>import: takes in article pages, or what export has written.</summary>
public static class ImportCommand
{
    public static Actor Actor { get; } = Verb.Actor("import");

    public static Command Create(string[] settings)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files of article pages (text or HTML in any Chinese encoding), folders of such files, or folders that export has written.",
            Arity = ArgumentArity.OneOrMore,
        };
        var edition = new Option<string>("--edition") { Description = "Where pages go; the main edition unless given.", HelpName = "SLUG" };
        var section = new Option<string>("--section") { Description = "Where in the edition pages go, such as keji or keji/hangtian.", HelpName = "PATH" };
        var publish = new Option<bool>("--publish") { Description = "Publish at the page's own time; of an export, what was published." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Do everything, report it, and undo it." };
        var asIs = new Option<bool>("--as-is")
        {
            Description = "Make of this empty portal the very one that was exported: ids, states, versions, times, addresses, people, record of changes.",
        };
        var command = new Command("import", "Take in article pages, or what export has written. Importing twice creates nothing.")
        {
            paths, edition, section, publish, dryRun, asIs,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(asIs) && (result.GetValue(publish) || result.GetValue(dryRun) || result.GetValue(edition) is not null
                || result.GetValue(section) is not null || result.GetRequiredValue(paths).Length != 1))
            {
                result.AddError("--as-is takes one folder that export has written, and nothing else.");
            }
        });
        command.SetAction((parsed, token) => Verb.RunAsync(
            settings,
            services =>
            {
                var output = new VerbOutput(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
                var wishes = new ImportWishes(parsed.GetValue(edition), parsed.GetValue(section), parsed.GetValue(publish), parsed.GetValue(dryRun));
                return parsed.GetValue(asIs)
                    ? new ImportAsIsRun(services, output).RunAsync(parsed.GetRequiredValue(paths)[0], token)
                    : new ImportRun(services, output, wishes).RunAsync(parsed.GetRequiredValue(paths), token);
            },
            token));
        return command;
    }
}
