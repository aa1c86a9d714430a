using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Portal.Media;

namespace Portal.Data;

internal sealed class FocalPointConverter() : ValueConverter<FocalPoint, string>(
    point => point.ToString(), text => FocalPoint.Parse(text) ?? FocalPoint.Centre)
{
    /// <summary>100x100</summary>
    public const int Length = 7;
}
