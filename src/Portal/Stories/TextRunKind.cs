namespace Portal.Stories;

public enum TextRunKind
{
    Same,
    Removed,
    Added,
}
