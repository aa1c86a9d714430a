using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Portal.Data;

namespace Portal.Export;

/// <summary>Writes all rows as they are, a file for each table and a line for each row, however many there are. Part of an export.</summary>
public sealed class ExportRows(PortalContext context)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="folder">Of the export.</param>
    public async Task<IReadOnlyList<ArchivedTable>> WriteAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.Combine(folder, ArchiveNames.Rows));
        var tables = new List<ArchivedTable>();
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await context.BeginSnapshotAsync(cancellationToken);
            foreach (var type in ArchiveTables.Moved.Select(type => context.Model.FindEntityType(type)!))
            {
                tables.Add(await WriteAsync(type, folder, cancellationToken));
            }

            await context.EndSnapshotAsync(cancellationToken);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }

        return tables;
    }

    private async Task<ArchivedTable> WriteAsync(IEntityType type, string folder, CancellationToken cancellationToken)
    {
        var columns = type.GetProperties().ToList();
        var types = columns.ConvertAll(ArchiveValue.TypeOf);
        var name = type.GetTableName()!;
        long count = 0;
        await using var reader = await context.GetService<IRawSqlCommandBuilder>().Build(Select(type, columns)).ExecuteReaderAsync(
            new RelationalCommandParameterObject(
                context.GetService<IRelationalConnection>(), null, null, context, context.GetService<IRelationalCommandDiagnosticsLogger>(), CommandSource.LinqQuery),
            cancellationToken);
        var rows = reader.DbDataReader;
        await using var file = File.Create(Path.Combine(folder, ArchiveNames.RowsOf(name)));
        await using var json = new Utf8JsonWriter(file, Plain);
        for (; await rows.ReadAsync(cancellationToken); count++)
        {
            json.WriteStartArray();
            for (var place = 0; place < columns.Count; place++)
            {
                ArchiveValue.Write(json, rows, place, types[place]);
            }

            json.WriteEndArray();
            await json.FlushAsync(cancellationToken);
            json.Reset();
            file.WriteByte((byte)'\n');
        }

        return new ArchivedTable(name, [.. columns.Select(column => column.GetColumnName())], count);
    }

    private string Select(IEntityType type, IReadOnlyList<IProperty> columns)
    {
        var names = context.GetService<ISqlGenerationHelper>();
        var key = type.FindPrimaryKey()!.Properties.Select(column => names.DelimitIdentifier(column.GetColumnName()));
        return $"SELECT {string.Join(", ", columns.Select(column => Value(names, column)))} FROM {names.DelimitIdentifier(type.GetTableName()!)} ORDER BY {string.Join(", ", key)}";
    }

    /// <summary>A secret never leaves the database.</summary>
    private static string Value(ISqlGenerationHelper names, IProperty column) =>
        !ArchiveTables.IsSecret(column) ? names.DelimitIdentifier(column.GetColumnName()) : column.IsNullable ? "NULL" : "'[]'";
}
