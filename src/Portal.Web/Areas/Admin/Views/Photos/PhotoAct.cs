namespace Portal.Web.Areas.Admin.Views.Photos;

/// <summary>What the forms of a photo's page do.</summary>
public enum PhotoAct
{
    Describe,
    Focus,
    Rights,
    Replace,
    Delete,
}
