using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Portal.Web.Areas.Admin.Views.Settings;

/// <summary>Takes a posted form as it was typed.</summary>
public sealed class SettingsFormBinder : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = await bindingContext.HttpContext.Request.ReadFormAsync(bindingContext.HttpContext.RequestAborted);
        var form = new SettingsForm(posted.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal));
        bindingContext.ValidationState.Add(form, new ValidationStateEntry { SuppressValidation = true });
        bindingContext.Result = ModelBindingResult.Success(form);
    }
}
