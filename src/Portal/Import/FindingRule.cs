namespace Portal.Import;

/// <summary>The cleaning steps, in the order in which they run.</summary>
public enum FindingRule
{
    Encoding,
    SplitByte,
    PinyinGloss,
    TraditionalToSimplified,
    Width,
    Indent,
    FieldSplit,
    Notice,
}
