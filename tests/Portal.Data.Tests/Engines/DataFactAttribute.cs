using System.Runtime.CompilerServices;
using Xunit.v3;

namespace Portal.Data.Tests.Engines;

/// <summary>
/// A fact that holds on every engine. Without a SQL Server the facts of a class stand there as one skipped test that
/// says why, and not as one for each.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(DataFactDiscoverer))]
public sealed class DataFactAttribute(
    [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber);
