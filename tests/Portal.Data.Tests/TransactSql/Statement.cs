using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.SqlClient;

namespace Portal.Data.Tests.TransactSql;

/// <summary>What the product would send to SQL Server.</summary>
/// <param name="Parameters">Declarations, such as <c>@id int</c>.</param>
public sealed record Statement(string Text, string Parameters)
{
    public static Statement Of(DbCommand command) =>
        new(command.CommandText, string.Join(", ", command.Parameters.Cast<SqlParameter>().Select(Declaration)));

    private static string Declaration(SqlParameter parameter)
    {
        var name = parameter.ParameterName.StartsWith('@') ? parameter.ParameterName : $"@{parameter.ParameterName}";
        return $"{name} {TypeOf(parameter)}";
    }

    private static string TypeOf(SqlParameter parameter) => parameter.SqlDbType switch
    {
        SqlDbType.NVarChar when parameter.Size is > 0 and <= 4000 =>
            string.Create(CultureInfo.InvariantCulture, $"nvarchar({parameter.Size})"),
        SqlDbType.NVarChar => "nvarchar(max)",
        SqlDbType.VarBinary => "varbinary(max)",
        SqlDbType.DateTime2 => "datetime2(7)",
        var type and (SqlDbType.Int or SqlDbType.BigInt or SqlDbType.Bit or SqlDbType.Float or SqlDbType.Date) =>
            type.ToString().ToLowerInvariant(),
        var type => throw new NotSupportedException($"{parameter.ParameterName} is a {type}, which the model does not use elsewhere."),
    };
}
