using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Portal.Web.Controllers;

/// <summary>Gives actions the page of a list that is asked for, read as the page cache reads it.</summary>
public sealed class PageQueryBinder : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(PageQuery) ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        bindingContext.Result = ModelBindingResult.Success(PageQuery.Of(bindingContext.HttpContext.Request));
        return Task.CompletedTask;
    }
}
