using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Web.Caching;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>What all pages of the desk have in common: they are for those who have signed in, and no page is kept.</summary>
[Area("Admin")]
[Authorize(AuthenticationSchemes = DeskAuthentication.SchemeName)]
[Streamed]
public abstract class AdminController : Controller;
