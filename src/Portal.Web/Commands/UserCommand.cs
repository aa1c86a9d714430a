using System.CommandLine;
using Portal.Data;
using Portal.Staff;

namespace Portal.Web.Commands;

/// <summary>user: the accounts of the desk. Passwords come from standard input or through a link that serves once, never as arguments.</summary>
public static class UserCommand
{
    private static readonly Argument<string> Email = new("EMAIL") { Description = "The address that the person signs in with." };

    /// <param name="input">Standard input.</param>
    public static Command Create(string[] settings, TextReader input) => new("user", "Who may come in at the desk, and as what.")
    {
        List(settings), Add(settings, new UserPassword(input)), Role(settings), Disable(settings), Enable(settings),
        ResetPassword(settings, new UserPassword(input)), ResetSecondFactor(settings),
    };

    private static Command List(string[] settings)
    {
        var command = new Command("list", "List accounts with their roles.");
        command.SetAction((parsed, token) => RunAsync(settings, parsed, async (services, output) =>
        {
            var editions = services.GetRequiredService<PortalContext>().Editions.ToDictionary(edition => edition.EditionId, edition => edition.Slug);
            foreach (var member in await services.GetRequiredService<StaffQuery>().ReadAsync(token))
            {
                var roles = member.Grants.OrderBy(grant => grant.Role).ThenBy(grant => grant.EditionId).Select(grant => grant.EditionId is { } id ? $"{UserRoles.Write(grant.Role)}@{editions[id]}" : UserRoles.Write(grant.Role));
                output.Say($"{member.Email}  {member.Name}  {string.Join(", ", roles)}{(member.IsDisabled ? "  (disabled)" : "")}");
            }

            return ExitCode.Done;
        }, token));
        return command;
    }

    private static Command Add(string[] settings, UserPassword passwords)
    {
        var name = new Option<string>("--name") { Description = "As it stands in versions and in the record.", Required = true };
        var language = new Option<string>("--language") { Description = "Language of the desk: zh-Hans or en; otherwise the browser's." };
        language.AcceptOnlyFromAmong("zh-Hans", "en");
        var roles = new UserRoles();
        var command = new Command("add", "Open an account and print a link through which its owner chooses the password.") { Email, name, language, roles.Option, passwords.FromInput };
        command.SetAction((parsed, token) => RunAsync(settings, parsed, async (services, output) =>
        {
            if (await roles.ReadAsync(parsed, services.GetRequiredService<PortalContext>(), output, token) is not { } grants
                || !passwords.TryRead(parsed, parsed.GetRequiredValue(Email), parsed.GetRequiredValue(name), output, out var password))
            {
                return ExitCode.Failed;
            }

            var request = new AddStaffRequest(parsed.GetRequiredValue(Email), parsed.GetRequiredValue(name), grants, parsed.GetValue(language));
            var result = await services.GetRequiredService<AddStaff>().RunAsync(request, Verb.Actor("user add"), token);
            if (result.Outcome != StaffOutcome.Done)
            {
                return Refuse(output, result.Outcome, request.Email);
            }

            output.Say($"Added {request.Email}.");
            await UserPassword.GiveAsync(services, output, result, password, "user add", token);
            return ExitCode.Done;
        }, token));
        return command;
    }

    private static Command Role(string[] settings)
    {
        var roles = new UserRoles();
        var command = new Command("role", "Give an account exactly these roles; without any, it keeps none.") { Email, roles.Option };
        command.SetAction((parsed, token) => WithMemberAsync(settings, parsed, async (services, output, member) =>
        {
            if (await roles.ReadAsync(parsed, services.GetRequiredService<PortalContext>(), output, token) is not { } grants)
            {
                return ExitCode.Failed;
            }

            var outcome = await services.GetRequiredService<SetStaffGrants>().RunAsync(member.StaffId, grants, Verb.Actor("user role"), token);
            return Report(output, outcome, member.Email, $"{member.Email} has the roles {string.Join(", ", parsed.GetValue(roles.Option) ?? ["none"])} now.");
        }, token));
        return command;
    }

    private static Command Disable(string[] settings)
    {
        var command = new Command("disable", "Shut an account and sign it out everywhere.") { Email };
        command.SetAction((parsed, token) => SetDisabledAsync(settings, parsed, disabled: true, token));
        return command;
    }

    private static Command Enable(string[] settings)
    {
        var command = new Command("enable", "Open an account again that was disabled.") { Email };
        command.SetAction((parsed, token) => SetDisabledAsync(settings, parsed, disabled: false, token));
        return command;
    }

    private static Task<int> SetDisabledAsync(string[] settings, ParseResult parsed, bool disabled, CancellationToken cancellationToken) =>
        WithMemberAsync(settings, parsed, async (services, output, member) => Report(
            output,
            await services.GetRequiredService<SetStaffDisabled>().RunAsync(
                member.StaffId, disabled, Verb.Actor(disabled ? "user disable" : "user enable"), cancellationToken),
            member.Email,
            $"{member.Email} is {(disabled ? "disabled" : "enabled")}."), cancellationToken);

    private static Command ResetPassword(string[] settings, UserPassword passwords)
    {
        var command = new Command("reset-password", "Print a link through which the owner of an account chooses a new password.") { Email, passwords.FromInput };
        command.SetAction((parsed, token) => WithMemberAsync(settings, parsed, async (services, output, member) =>
        {
            if (!passwords.TryRead(parsed, member.Email, member.Name, output, out var password))
            {
                return ExitCode.Failed;
            }

            var result = password is null
                ? await services.GetRequiredService<IssueLink>().RunAsync(member.StaffId, Verb.Actor("user reset-password"), token)
                : new StaffResult(StaffOutcome.Done, member.StaffId);
            await UserPassword.GiveAsync(services, output, result, password, "user reset-password", token);
            return ExitCode.Done;
        }, token));
        return command;
    }

    private static Command ResetSecondFactor(string[] settings)
    {
        var command = new Command("reset-second-factor", "Remove authenticator, recovery codes and passkeys of somebody who has lost them.") { Email };
        command.SetAction((parsed, token) => WithMemberAsync(settings, parsed, async (services, output, member) => Report(
            output,
            await services.GetRequiredService<ResetSecondFactor>().RunAsync(member.StaffId, Verb.Actor("user reset-second-factor"), token),
            member.Email,
            $"{member.Email} signs in with the password alone now."), token));
        return command;
    }

    private static Task<int> WithMemberAsync(
        string[] settings, ParseResult parsed, Func<IServiceProvider, VerbOutput, StaffMember, Task<int>> run, CancellationToken cancellationToken) =>
        RunAsync(settings, parsed, async (services, output) =>
        {
            var email = parsed.GetRequiredValue(Email);
            return await services.GetRequiredService<StaffQuery>().FindAsync(email, cancellationToken) is { } member
                ? await run(services, output, member)
                : Refuse(output, StaffOutcome.NotFound, email);
        }, cancellationToken);

    private static Task<int> RunAsync(
        string[] settings, ParseResult parsed, Func<IServiceProvider, VerbOutput, Task<int>> run, CancellationToken cancellationToken) =>
        Verb.RunAsync(
            settings,
            async services =>
            {
                await using var scope = services.CreateAsyncScope();
                return await run(scope.ServiceProvider, new VerbOutput(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
            },
            cancellationToken);

    private static int Report(VerbOutput output, StaffOutcome outcome, string email, string done)
    {
        if (outcome != StaffOutcome.Done)
        {
            return Refuse(output, outcome, email);
        }

        output.Say(done);
        return ExitCode.Done;
    }

    private static int Refuse(VerbOutput output, StaffOutcome outcome, string email)
    {
        output.Refuse(outcome switch
        {
            StaffOutcome.NotFound => $"Nobody has the address {email}. See: user list",
            StaffOutcome.EmailRefused => $"{email} does not look like a mail address.",
            StaffOutcome.EmailTaken => $"Somebody has the address {email} already. See: user list",
            StaffOutcome.NameRefused => "The name is missing, too long, or has spaces around it.",
            StaffOutcome.EditionNotFound => "One of the editions does not exist any more. See: edition list",
            StaffOutcome.Done or StaffOutcome.Forbidden or StaffOutcome.OwnAccount => throw new InvalidOperationException($"A verb was answered by {outcome}."),
        });
        return ExitCode.Failed;
    }
}
