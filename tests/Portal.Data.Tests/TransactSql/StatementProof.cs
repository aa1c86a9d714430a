using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.SqlServer;
using Portal.Data.Tests.Engines;
using Portal.Data.Tests.Scenarios;
using Portal.Media;
using Portal.Testing;

namespace Portal.Data.Tests.TransactSql;

/// <summary>
/// Runs every scenario twice: on a real SQLite database, and on the SQL Server provider over a <see cref="SilentServer"/>
/// that repeats SQLite's answers. Then judges all that was sent at once, because loading the schema takes a second.
/// </summary>
public sealed class StatementProof : IAsyncLifetime
{
    private readonly Dictionary<string, List<Statement>> _sent = [];
    private readonly List<Statement> _statements = [];
    private ILookup<int, string> _refusals = Array.Empty<string>().ToLookup(_ => 0);

    public int Count => _statements.Count;

    /// <summary>What a scenario sent to SQL Server.</summary>
    public IReadOnlyList<Statement> Sent(string scenario) => _sent[scenario];

    /// <summary>Why statements of a scenario are refused, each with its text.</summary>
    public IReadOnlyList<string> Refusals(string scenario) =>
    [
        .. _sent[scenario].SelectMany(statement =>
            _refusals[_statements.IndexOf(statement)].Select(reason => $"{reason}\n{statement.Parameters}\n{statement.Text}")),
    ];

    public async ValueTask InitializeAsync()
    {
        var token = TestContext.Current.CancellationToken;
        await using var sqlite = new SqliteDatabase();
        await sqlite.InitializeAsync();
        await using var services = sqlite.AddEngine(Portal()).BuildServiceProvider();
        var world = await WorldBuilder.BuildAsync(services, token);
        foreach (var scenario in Scenario.All)
        {
            _sent[scenario.ToString()] = await RunAsync(scenario, world, sqlite, token);
        }

        _statements.AddRange(_sent.Values.SelectMany(statements => statements).Distinct());
        _refusals = TransactSqlModel.Refusals(SqlServerSchema.AfterAllMigrations(), _statements);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<List<Statement>> RunAsync(
        Scenario scenario, World world, SqliteDatabase sqlite, CancellationToken token)
    {
        var recorder = new AnswerRecorder();
        await using (var services = Services(sqlite.NewContext(options => options.AddInterceptors(recorder))))
        {
            await scenario.RunAsync(services, world, token);
        }

        var server = new SilentServer(recorder.Answers);
        await using (var services = Services(SqlServerContext(server)))
        {
            try
            {
                await scenario.RunAsync(services, world, token);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"{scenario} failed on SQL Server.", exception);
            }
        }

        return recorder.Answers.Count == 0
            ? server.Statements
            : throw new InvalidOperationException($"{scenario} asked SQLite more than SQL Server.");
    }

    private static SqlServerContext SqlServerContext(SilentServer server)
    {
        var options = new DbContextOptionsBuilder<SqlServerContext>();
        options.UseSqlServerPortal("Server=none;Database=Portal").AddInterceptors(server).ConfigureWarnings(warnings => warnings.Throw(
            CoreEventId.RowLimitingOperationWithoutOrderByWarning, CoreEventId.FirstWithoutOrderByAndFilterWarning));
        return new SqlServerContext(options.Options);
    }

    private static ServiceProvider Services(PortalContext context) => Portal().AddScoped(_ => context).BuildServiceProvider();

    private static IServiceCollection Portal() => new ServiceCollection().AddSingleton<TimeProvider>(TestClock.New())
        .AddSingleton<IMediaStore>(new FolderMediaStore(Path.Combine(Path.GetTempPath(), "portal-no-media"))).AddPortal();
}
