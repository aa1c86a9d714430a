using System.Text.Json;
using Portal.Media;
using Portal.Publishing;
using Portal.Text;
using Portal.Web.Areas.Admin.Views.PhotoUpload;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Views.Pen;

/// <summary>What the scripts of the writing page have to know.</summary>
/// <param name="Person">Id of whoever writes.</param>
/// <param name="Zone">IANA name of the zone in which the desk sees times.</param>
/// <param name="Key">By which the browser encrypts what it keeps.</param>
/// <param name="Sealed">See <see cref="CopyKey.Sealed"/>.</param>
/// <param name="Words">The words that scripts say, by name.</param>
public sealed record ScriptFacts(int Person, string Zone, string Key, string Sealed, IReadOnlyDictionary<string, string> Words)
{
    /// <summary>Of one photo.</summary>
    public int MostBytes => PhotoIntake.MaxBytes;

    private static readonly string[] Said =
    [
        "AutosaveDrop", "AutosaveLabel", "AutosaveLook", "AutosaveTake", "Colon", "IsHere", "KeepingRefused", "KeptAt", "KeptHere", "KeptNowhere", "OfferHere",
        "PasteDone", "PasteFindings", "PastePhotos", "PastePlain", "PasteUndo", "PasteUndoFailed", "PasteUndoLost", "PasteUndoOf", "PasteUndone",
        "PasteWaits", "ServerAway", "SessionOver", "SignInAgain", "SomebodyElse", "ToolBold", "ToolHeading", "ToolLink", "ToolList", "ToolNumbers",
        "ToolQuote", "ToolRule", "Tools", "Untitled", .. UploadFacts.Said,
    ];

    public static ScriptFacts Of(DeskFrame frame, Actor actor, CopyKeys keys)
    {
        var (key, @sealed) = keys.New(actor.StaffId!.Value);
        return new ScriptFacts(
            actor.StaffId.Value, frame.Zone.Id, key, @sealed, Said.ToDictionary(name => name, name => frame.Words[name], StringComparer.Ordinal));
    }

    public string ToJson() => JsonSerializer.Serialize(this, ScriptJson.Options);
}
