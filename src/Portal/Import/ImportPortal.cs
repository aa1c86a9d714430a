using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Portal.Data;
using Portal.Export;
using Portal.Media;

namespace Portal.Import;

/// <summary>
/// Makes of an empty portal the one that was exported: rows with their ids, versions, times and addresses, and the files of photos. All rows
/// are there or none. Nobody has a password any more.
/// </summary>
public sealed class ImportPortal(PortalContext context, BulkInsert insert, IMediaStore store)
{
    private const int Batch = 200;

    /// <param name="progress">Told of rows.</param>
    public async Task<ImportPortalResult> RunAsync(PortalArchive archive, ExportManifest manifest, IProgress<int> progress, CancellationToken cancellationToken)
    {
        if (manifest.Schema is null || ArchiveTables.Moved.Any(type => TableOf(manifest, type) is null))
        {
            return new ImportPortalResult(ImportPortalOutcome.NoRows);
        }

        if (manifest.Schema != context.Database.GetMigrations().Last())
        {
            return new ImportPortalResult(ImportPortalOutcome.OtherSchema);
        }

        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            if (await FindRowsAsync(cancellationToken) is { } taken)
            {
                return new ImportPortalResult(ImportPortalOutcome.NotEmpty) { Detail = taken };
            }

            var files = await WriteFilesAsync(archive, cancellationToken);
            await context.BeginBulkAsync(cancellationToken);
            var rows = await context.InTransactionAsync(token => WriteAsync(archive, manifest, progress, token), cancellationToken);
            await context.EndBulkAsync(cancellationToken);
            return new ImportPortalResult(ImportPortalOutcome.Imported) { Rows = rows, Files = files };
        }
        catch (ArchiveDamageException damage)
        {
            return new ImportPortalResult(ImportPortalOutcome.Damaged) { Detail = damage.Message };
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private ArchivedTable? TableOf(ExportManifest manifest, Type type)
    {
        var entity = context.Model.FindEntityType(type)!;
        return manifest.Tables.FirstOrDefault(table => table.Name == entity.GetTableName()
            && table.Columns.SequenceEqual(entity.GetProperties().Select(column => column.GetColumnName()), StringComparer.Ordinal));
    }

    /// <returns>A table that has rows; null when none has.</returns>
    private async Task<string?> FindRowsAsync(CancellationToken cancellationToken)
    {
        foreach (var table in ArchiveTables.Moved.Select(type => context.Model.FindEntityType(type)!.GetTableName()!))
        {
            var count = $"SELECT COUNT(*) AS Value FROM {context.GetService<ISqlGenerationHelper>().DelimitIdentifier(table)}";
            if (await context.Database.SqlQueryRaw<int>(count).TagWith(nameof(ImportPortal)).SingleAsync(cancellationToken) > 0)
            {
                return table;
            }
        }

        return null;
    }

    /// <summary>Before the rows: what readers are shown is there.</summary>
    private async Task<int> WriteFilesAsync(PortalArchive archive, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var (name, path) in archive.Files())
        {
            await store.WriteAsync(name, await File.ReadAllBytesAsync(path, cancellationToken), cancellationToken);
            count++;
        }

        return count;
    }

    private async Task<long> WriteAsync(PortalArchive archive, ExportManifest manifest, IProgress<int> progress, CancellationToken cancellationToken)
    {
        long all = 0;
        // A portal that ran empty would tell others of all that comes now.
        await context.PushHeads.ExecuteDeleteAsync(cancellationToken);
        foreach (var type in ArchiveTables.Moved)
        {
            var table = TableOf(manifest, type)!;
            var count = await WriteAsync(context.Model.FindEntityType(type)!, ReadAsync(archive, table, type, cancellationToken), progress, cancellationToken);
            if (count != table.Rows)
            {
                throw new ArchiveDamageException($"{ArchiveNames.RowsOf(table.Name)} has {count} rows; the manifest says {table.Rows}.");
            }

            all += count;
        }

        return all;
    }

    private async Task<long> WriteAsync(IEntityType type, IAsyncEnumerable<object[]> rows, IProgress<int> progress, CancellationToken cancellationToken)
    {
        long count = 0;
        var columns = type.GetProperties().ToList();
        var batches = type.GetForeignKeys().FirstOrDefault(key => key.PrincipalEntityType == type) is { } own
            ? ParentsFirst(await rows.ToListAsync(cancellationToken), columns.IndexOf(own.PrincipalKey.Properties[0]), columns.IndexOf(own.Properties[0])).Chunk(Batch).ToAsyncEnumerable()
            : rows.Chunk(Batch);
        await foreach (var batch in batches.WithCancellation(cancellationToken))
        {
            await insert.RunAsync(BulkRows.Of(type, columns, batch), cancellationToken);
            count += batch.Length;
            progress.Report(batch.Length);
        }

        return count;
    }

    /// <summary>Of a table whose rows hang on each other, of which there are few.</summary>
    private static List<object[]> ParentsFirst(List<object[]> rows, int key, int parent)
    {
        var sorted = new List<object[]>(rows.Count);
        var known = new HashSet<object> { DBNull.Value };
        while (rows.Where(row => known.Contains(row[parent])).ToList() is { Count: > 0 } next)
        {
            sorted.AddRange(next);
            known.UnionWith(next.Select(row => row[key]));
            rows.RemoveAll(next.Contains);
        }

        return rows.Count == 0 ? sorted : throw new ArchiveDamageException("Some rows hang on rows that are not there.");
    }

    private async IAsyncEnumerable<object[]> ReadAsync(
        PortalArchive archive, ArchivedTable table, Type type, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var types = context.Model.FindEntityType(type)!.GetProperties().Select(ArchiveValue.TypeOf).ToList();
        var number = 0;
        await using var lines = LinesAsync(archive, table, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(lines, table))
        {
            number++;
            yield return RowOf(lines.Current, types, () => $"{ArchiveNames.RowsOf(table.Name)}, line {number}");
        }
    }

    private static IAsyncEnumerable<string> LinesAsync(PortalArchive archive, ArchivedTable table, CancellationToken cancellationToken) =>
        archive.RowsAsync(table.Name, cancellationToken);

    private static async Task<bool> NextAsync(IAsyncEnumerator<string> lines, ArchivedTable table)
    {
        try
        {
            return await lines.MoveNextAsync();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveDamageException($"{ArchiveNames.RowsOf(table.Name)} cannot be read.", exception);
        }
    }

    private static object[] RowOf(string line, List<Type> types, Func<string> place)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.GetArrayLength() == types.Count
                ? [.. json.RootElement.EnumerateArray().Select((value, column) => ArchiveValue.Read(value, types[column]))]
                : throw new ArchiveDamageException($"{place()}: has {json.RootElement.GetArrayLength()} values in place of {types.Count}.");
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            throw new ArchiveDamageException($"{place()}: is not what export writes.", exception);
        }
    }
}

public enum ImportPortalOutcome
{
    Imported,

    /// <summary>The portal has rows already; nothing was stored.</summary>
    NotEmpty,

    /// <summary>The export has no rows.</summary>
    NoRows,

    /// <summary>The export was written by another version of the program.</summary>
    OtherSchema,

    /// <summary>A file is missing or is not what an export writes; no rows were stored.</summary>
    Damaged,
}

public sealed record ImportPortalResult(ImportPortalOutcome Outcome)
{
    public long Rows { get; init; }

    public int Files { get; init; }

    /// <summary>The table that is not empty, or the place of the damage; null otherwise.</summary>
    public string? Detail { get; init; }
}
