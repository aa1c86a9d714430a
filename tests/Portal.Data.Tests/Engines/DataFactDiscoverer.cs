using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Portal.Data.Tests.Engines;

/// <summary>Finds facts; where the engine is missing, only the first one of a class.</summary>
public sealed class DataFactDiscoverer : FactDiscoverer
{
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
        SqlServerDatabase.IsAvailable || !NeedsSqlServer(testMethod.TestClass.Class) || IsFirst(testMethod)
            ? base.Discover(discoveryOptions, testMethod, factAttribute)
            : new([]);

    private static bool NeedsSqlServer(Type testClass) => testClass.IsAssignableTo(typeof(IClassFixture<SqlServerDatabase>));

    private static bool IsFirst(IXunitTestMethod testMethod) => testMethod.MethodName == testMethod.TestClass.Class.GetMethods()
        .Where(method => method.IsDefined(typeof(DataFactAttribute))).Select(method => method.Name).Order(StringComparer.Ordinal).First();
}
