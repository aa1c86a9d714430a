using Microsoft.Extensions.Options;

namespace Portal.Web.Hosting;

/// <summary>The folder for what is not in the database; made when it is first asked for.</summary>
public sealed class DataFolder(IOptions<PortalOptions> options, IHostEnvironment environment)
{
    /// <summary>Absolute path.</summary>
    public string Root { get; } = Directory.CreateDirectory(
        System.IO.Path.Combine(environment.ContentRootPath, options.Value.DataFolder)).FullName;

    /// <summary>Absolute path of a folder in it.</summary>
    public string Path(string name) => System.IO.Path.Combine(Root, name);
}
