using System.CommandLine;
using System.Globalization;
using Portal.Changes;

namespace Portal.Web.Commands;

/// <summary>audit verify: proves that nobody has touched what is on record.</summary>
public static class AuditCommand
{
    public static Command Create(string[] settings)
    {
        var verify = new Command("verify", "Prove that the record of changes is whole, or name the first change that is not.");
        verify.SetAction((parsed, token) => Verb.RunAsync(
            settings,
            async services =>
            {
                await using var scope = services.CreateAsyncScope();
                var proof = await scope.ServiceProvider.GetRequiredService<ProveChain>().RunAsync(token);
                return Report(proof, new VerbOutput(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
            },
            token));
        return new Command("audit", "The record of who did what.") { verify };
    }

    private static int Report(ChainProof proof, VerbOutput output)
    {
        if (proof.Fault is not { } fault)
        {
            output.Say(Text($"The record is whole: {proof.Sealed} changes are sealed, {proof.Unsealed} are too young for it."));
            output.Say(Text($"Its last seal is {proof.Sealed} {(proof.Head.Length == 0 ? "(none)" : proof.Head)}. Keep it elsewhere: a record cut short has another."));
            return ExitCode.Done;
        }

        output.Refuse(Text($"The record is broken {Place(proof)}: {Explain(fault)} The {proof.Sealed} seals before are whole."));
        return ExitCode.Failed;
    }

    private static string Place(ChainProof proof) => proof switch
    {
        { Number: { } number, ChangeId: { } change } => Text($"at change {change}, seal {number}"),
        { Number: { } number } => Text($"at seal {number}"),
        _ => Text($"at change {proof.ChangeId}"),
    };

    private static string Explain(ChainFault fault) => fault switch
    {
        ChainFault.SealMissing => "the seal is missing.",
        ChainFault.SealAltered => "the seal does not follow on the one before.",
        ChainFault.ChangeMissing => "the change is missing.",
        ChainFault.ChangeAltered => "the change is not as it was when it was sealed.",
        ChainFault.ChangeSlippedIn => "the change says that it is older than others that were sealed long before it came.",
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
