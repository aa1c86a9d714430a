using Microsoft.AspNetCore.Mvc.Routing;

namespace Portal.Web.Controllers;

/// <summary>An address that anybody may read: HEAD answers as GET does, without the body (RFC 9110, 9.3.2).</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class PublicGetAttribute(string template) : HttpMethodAttribute(["GET", "HEAD"], template);
