using Microsoft.AspNetCore.Mvc.ModelBinding;
using Portal.Publishing;

namespace Portal.Web.Security;

/// <summary>Gives actions of the desk who asks: a parameter of type <see cref="Actor"/> or <see cref="DeskVisit"/>.</summary>
public sealed class VisitBinder : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(Actor) || context.Metadata.ModelType == typeof(DeskVisit) ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var visit = bindingContext.HttpContext.Features.Get<DeskVisit>();
        object? model = bindingContext.ModelType == typeof(Actor) ? visit?.Actor : visit;
        if (model is not null)
        {
            bindingContext.ValidationState.Add(model, new Microsoft.AspNetCore.Mvc.ModelBinding.Validation.ValidationStateEntry { SuppressValidation = true });
            bindingContext.Result = ModelBindingResult.Success(model);
        }

        return Task.CompletedTask;
    }
}
