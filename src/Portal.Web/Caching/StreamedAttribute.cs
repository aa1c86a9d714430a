namespace Portal.Web.Caching;

/// <summary>The answer is sent as it is read, under a tag of its own making, and is not held as a page.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class StreamedAttribute : Attribute;
