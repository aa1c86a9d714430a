namespace Portal.Staff;

/// <summary>A key by which the web server protects what browsers bring back; in the database, so that all nodes have the same.</summary>
public sealed class DataKey(string name, string xml)
{
    public int DataKeyId { get; private set; }

    public string Name { get; private set; } = name;

    public string Xml { get; private set; } = xml;
}
