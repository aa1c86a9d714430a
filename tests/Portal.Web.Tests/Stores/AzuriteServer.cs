using System.Diagnostics;
using System.Globalization;
using Azure.Storage.Blobs;
using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Stores;

/// <summary>Azure's storage protocol, spoken by npm's azurite, which tests/run.sh fetches. For one test class.</summary>
public sealed class AzuriteServer : IAsyncLifetime
{
    // Azurite's own account, which everybody knows: https://learn.microsoft.com/azure/storage/common/storage-use-azurite#well-known-storage-account-and-key
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly string Program = Path.Combine(SourceTree.Root, "tests", ".tools", "azurite", "node_modules", "azurite", "dist", "src", "blob", "main.js");

    private readonly string _folder = Directory.CreateTempSubdirectory("portal-azurite-").FullName;
    private Process? _process;

    /// <summary>Null when it could not be started.</summary>
    public string? Missing { get; private set; }

    public string ConnectionString { get; private set; } = "";

    public BlobContainerClient NewContainer() => new(ConnectionString, $"c{Guid.NewGuid():n}");

    public async ValueTask InitializeAsync()
    {
        if (Tools.Find("node") is not { } node || !File.Exists(Program))
        {
            Missing = "Azurite is missing: tests/run.sh fetches it by npm.";
            return;
        }

        var port = new Uri(PortalProcess.FreeAddress()).Port;
        ConnectionString = string.Create(
            CultureInfo.InvariantCulture,
            $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Key};BlobEndpoint=http://127.0.0.1:{port}/devstoreaccount1;");
        var start = new ProcessStartInfo(
            node, [Program, "--blobPort", $"{port}", "--location", _folder, "--silent", "--skipApiVersionCheck", "--disableTelemetry"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        _process = Process.Start(start)!;
        while (await _process.StandardOutput.ReadLineAsync() is { } line && !line.Contains("successfully listens", StringComparison.Ordinal))
        {
            // It tells that it listens.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
