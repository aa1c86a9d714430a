using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Staff;

/// <summary>Keeps the keys of the web server. Not asynchronous, since those who ask are not.</summary>
public sealed class DataKeyStore(PortalContext context)
{
    public IReadOnlyList<string> Read() => [.. context.DataKeys.AsNoTracking().OrderBy(key => key.DataKeyId).Select(key => key.Xml)];

    public void Add(string name, string xml)
    {
        context.DataKeys.Add(new DataKey(name, xml));
        context.SaveChanges();
    }
}
