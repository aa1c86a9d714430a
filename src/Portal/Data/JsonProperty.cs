using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Data;

internal static class JsonProperty
{
    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property)
        where T : class =>
        property.HasConversion(new JsonConverter<T>(), JsonConverter<T>.Comparer);
}
