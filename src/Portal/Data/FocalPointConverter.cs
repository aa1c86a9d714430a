using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Portal.Media;

namespace Portal.Data;

/// <summary>Keeps a focal point as text.</summary>
public sealed class FocalPointConverter() : ValueConverter<FocalPoint, string>(
    point => point.ToString(), text => FocalPoint.Parse(text) ?? FocalPoint.Centre)
{
    /// <summary>100x100</summary>
    public const int Length = 7;
}
