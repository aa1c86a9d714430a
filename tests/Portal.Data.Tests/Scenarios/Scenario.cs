using Microsoft.Extensions.DependencyInjection;

namespace Portal.Data.Tests.Scenarios;

/// <summary>One way through a query or act that sends statements of its own.</summary>
/// <param name="Subject">The query or act.</param>
/// <param name="Name">What is special about this way.</param>
public sealed record Scenario(Type Subject, string Name, Func<IServiceProvider, World, CancellationToken, Task> RunAsync)
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        .. QueryScenarios.All, .. DeskQueryScenarios.All, .. DeskQueryScenarios.Sorting, .. ActScenarios.All, .. EditingScenarios.All,
        .. DeskScenarios.All, .. BulkScenarios.All, .. PhotoScenarios.Queries, .. PhotoScenarios.Looks, .. PhotoScenarios.Acts, .. SettingScenarios.Queries, .. SettingScenarios.Acts, .. FrontScenarios.Queries, .. FrontScenarios.Acts, .. StaffScenarios.All, .. PushScenarios.All, .. VerbScenarios.All, .. BenchScenarios.All,
    ];

    public static Scenario Of<T>(string name, Func<T, World, CancellationToken, Task> run)
        where T : notnull => new(typeof(T), name, (services, world, token) => run(services.GetRequiredService<T>(), world, token));

    public override string ToString() => $"{Subject.Name}: {Name}";
}
