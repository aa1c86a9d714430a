namespace Portal.Data.Tests.Publishing;

/// <summary>What <see cref="PowerFailure"/> throws; nothing else does, and nothing tries again after it.</summary>
public sealed class PowerFailureException() : Exception("The power failed.");
