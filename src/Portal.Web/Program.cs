using System.Globalization;
using Portal.Web.Commands;
using Portal.Web.Hosting;
using Serilog;

Log.Logger = new LoggerConfiguration()
    .MinimumLevel.Warning()
    .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture)
    .CreateBootstrapLogger();

SocketCompletions.RunInline();
try
{
    return await PortalCommand.RunAsync(args);
}
catch (Exception exception) when (exception is not HostAbortedException)
{
    Log.Fatal(exception, "The program failed");
    return ExitCode.Failed;
}
finally
{
    await Log.CloseAndFlushAsync();
}
