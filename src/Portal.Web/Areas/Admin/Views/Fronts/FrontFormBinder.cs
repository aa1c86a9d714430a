using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Primitives;

namespace Portal.Web.Areas.Admin.Views.Fronts;

/// <summary>Takes a posted front as it was typed. The fields of a pin repeat, in the order of the page, so that a pin that was dragged elsewhere
/// takes them along.</summary>
public sealed class FrontFormBinder : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = await bindingContext.HttpContext.Request.ReadFormAsync(bindingContext.HttpContext.RequestAborted);
        var form = Read(posted);
        bindingContext.ValidationState.Add(form, new ValidationStateEntry { SuppressValidation = true });
        bindingContext.Result = ModelBindingResult.Success(form);
    }

    private static FrontForm Read(IFormCollection posted)
    {
        var (stories, slots, places, ends) = (posted["story"], posted["slot"], posted["place"], posted["until"]);
        return new FrontForm
        {
            Revision = int.TryParse(posted["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : -1,
            Note = Text("note"),
            BreakingText = Text("breakingText").ReplaceLineEndings(" ").Trim(),
            BreakingStory = Text("breakingStory").Trim(),
            BreakingUntil = Text("breakingUntil"),
            Rows = [.. stories.Select((story, row) => new FrontRow(story ?? "", At(slots, row), At(places, row), At(ends, row)))],
            Find = Text("find"),
            To = Text("to"),
            At = Text("at"),
        };

        string Text(string name) => posted[name].ToString();
    }

    private static string At(StringValues values, int row) => row < values.Count ? values[row] ?? "" : "";
}
