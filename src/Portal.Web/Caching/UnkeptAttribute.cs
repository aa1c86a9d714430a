namespace Portal.Web.Caching;

/// <summary>The answer depends on more of the address than pages do: it is made for whoever asks, and is neither kept nor shared.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class UnkeptAttribute : Attribute;
