using Microsoft.AspNetCore.Mvc;

namespace Portal.Web.Security;

/// <summary>Whoever sends the form has to have proved lately who they are; otherwise the password is asked for and the form goes on after it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequireRecentSignInAttribute() : TypeFilterAttribute(typeof(RecentSignInFilter));
