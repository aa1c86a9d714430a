using Portal.Media;
using Portal.Publishing;

namespace Portal.Web.Areas.Admin.Views.Shared;

/// <summary>Who did something, for people: members of staff and verbs by their names, jobs in words.</summary>
public static class ActorText
{
    /// <param name="name">As the record has it.</param>
    public static string Of(DeskFrame frame, string name) =>
        name == DueArticles.Schedule.Name ? frame.Words["BySchedule"]
        : name == FinishPhoto.Renditions.Name ? frame.Words["ByProgram"]
        : name;
}
