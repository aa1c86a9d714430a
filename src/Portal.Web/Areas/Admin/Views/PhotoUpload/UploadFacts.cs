using System.Text.Json;
using Portal.Media;
using Portal.Publishing;
using Portal.Text;

namespace Portal.Web.Areas.Admin.Views.PhotoUpload;

/// <summary>What the scripts of the photo pages have to know.</summary>
/// <param name="Person">Id of whoever sends.</param>
/// <param name="MostBytes">Of one file.</param>
/// <param name="Words">The words that scripts say, by name.</param>
public sealed record UploadFacts(int Person, int MostBytes, IReadOnlyDictionary<string, string> Words)
{
    /// <summary>Words of the upload, which the writing page has too.</summary>
    public static readonly string[] Said =
    [
        "PhotoUploadAgain", "PhotoUploadAlike", "PhotoUploadAway", "PhotoUploadDone", "PhotoUploadDrop", "PhotoUploadKnown", "PhotoUploadNext", "PhotoUploadPick",
        "PhotoUploadSending", "PhotoUploadSignIn", "PhotoUploadTooLarge", "PhotoUploadWaits", "PhotoUploadWorks",
    ];

    private static readonly string[] OfFocus = ["PhotoFocusAt", "PhotoFocusPicture"];

    public static UploadFacts Of(DeskFrame frame, Actor actor) =>
        new(actor.StaffId!.Value, PhotoIntake.MaxBytes, Said.Concat(OfFocus).ToDictionary(name => name, name => frame.Words[name], StringComparer.Ordinal));

    public string ToJson() => JsonSerializer.Serialize(this, ScriptJson.Options);
}
