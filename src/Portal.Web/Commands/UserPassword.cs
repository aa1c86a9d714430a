using System.CommandLine;
using Microsoft.Extensions.Options;
using Portal.Links;
using Portal.Staff;
using Portal.Web.Hosting;

namespace Portal.Web.Commands;

/// <summary>How the verb user gives somebody a password: read from standard input, or chosen by its owner through a link.</summary>
/// <param name="input">Standard input.</param>
internal sealed class UserPassword(TextReader input)
{
    public Option<bool> FromInput { get; } = new("--password-stdin")
    {
        Description = "Read the password from standard input, one line, in place of making a link.",
    };

    /// <summary>Reads the password where that was asked for, and judges it before anything is changed.</summary>
    /// <param name="password">Null where a link is wanted.</param>
    /// <returns>False when it is refused, which is said.</returns>
    public bool TryRead(ParseResult parsed, string email, string name, VerbOutput output, out string? password)
    {
        password = parsed.GetValue(FromInput) ? input.ReadLine() ?? "" : null;
        if (password is not null && PasswordRules.Check(password, email, name) is { } fault)
        {
            output.Refuse(Explain(fault));
            return false;
        }

        return true;
    }

    /// <summary>Sets the password that was read, or prints the link.</summary>
    public static async Task GiveAsync(
        IServiceProvider services, VerbOutput output, StaffResult result, string? password, string verb, CancellationToken cancellationToken)
    {
        if (password is not null)
        {
            await services.GetRequiredService<SetPassword>().ByOperatorAsync(result.StaffId!.Value, password, Verb.Actor(verb), cancellationToken);
            output.Say("The password is set.");
            return;
        }

        output.Say("Choose the password here; the link serves once:");
        output.Say(services.GetRequiredService<IOptions<SiteOptions>>().Value.Absolute(DeskPaths.Link(result.LinkKey!)));
    }

    private static string Explain(PasswordFault fault) => fault switch
    {
        PasswordFault.TooShort => $"The password needs at least {PasswordRules.Shortest} characters.",
        PasswordFault.TooLong => $"The password may have at most {PasswordRules.Longest} characters.",
        PasswordFault.Common => "That password is too common. Choose another one.",
        PasswordFault.Personal => "The password may not be made of the name or address.",
    };
}
