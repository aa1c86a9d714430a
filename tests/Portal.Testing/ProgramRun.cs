namespace Portal.Testing;

/// <summary>What one call of the command line gave.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record ProgramRun(int Code, string Output, string Error);
