using System.Data.Common;
using Microsoft.AspNetCore.Connections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using Portal.Web.Hosting;

namespace Portal.Web.Commands;

/// <summary>Tells the failures that an operator can mend from those of the program, and says them in plain sentences.</summary>
public static class OperatorFault
{
    /// <returns>Empty for a failure of the program itself.</returns>
    public static IReadOnlyList<string> Explain(Exception exception) => exception switch
    {
        AggregateException several => [.. several.InnerExceptions.SelectMany(Explain)],
        // What was tried several times is told as what went wrong the last time.
        RetryLimitExceededException { InnerException: { } last } => Explain(last),
        OptionsValidationException options => [.. options.Failures],
        StartException start => [start.Message],
        IOException { InnerException: AddressInUseException } =>
            [$"{exception.Message.TrimEnd('.')}. Stop the other program, or give another address: --urls http://localhost:5081."],
        // The configuration's own parser names file, line and place.
        InvalidDataException invalid => [OneLine(invalid)],
        DbUpdateException { InnerException: DbException database } => Explain(database),
        DbException database => [$"The database does not do what it should: {OneLine(database)} Check ConnectionStrings:Portal and Database:Provider."],
        UnauthorizedAccessException or IOException => [$"A file cannot be read or written: {OneLine(exception)} Check Portal:DataFolder and its rights."],
        FormatException or ArgumentException when IsOfHost(exception) => [OneLine(exception)],
        _ => [],
    };

    // An address such as "--urls nonsense" is first read by the server itself.
    private static bool IsOfHost(Exception exception) =>
        exception.TargetSite?.DeclaringType?.Assembly.GetName().Name?.StartsWith("Microsoft.", StringComparison.Ordinal) == true;

    private static string OneLine(Exception exception)
    {
        var inner = exception is DbException || exception.InnerException is null ? "" : " " + exception.InnerException.Message;
        return string.Join(' ', (exception.Message + inner).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
