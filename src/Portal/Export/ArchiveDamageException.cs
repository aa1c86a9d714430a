namespace Portal.Export;

/// <summary>A file of an export that is missing or not what export writes; the message says where.</summary>
internal sealed class ArchiveDamageException(string message, Exception? inner = null) : Exception(message, inner);
