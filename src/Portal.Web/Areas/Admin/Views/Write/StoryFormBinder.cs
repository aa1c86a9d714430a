using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>Takes a posted story as it was typed. MVC's own binder drops spaces, stops at gaps and calls half-typed fields errors.</summary>
public sealed class StoryFormBinder : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var request = bindingContext.HttpContext.Request;
        var form = StoryFormNames.Read(await request.ReadFormAsync(bindingContext.HttpContext.RequestAborted));
        bindingContext.ValidationState.Add(form, new ValidationStateEntry { SuppressValidation = true });
        bindingContext.Result = ModelBindingResult.Success(form);
    }
}
