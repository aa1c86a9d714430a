namespace Portal.Stories;

/// <summary>The printed form of end marks.</summary>
public static class EndMarks
{
    public static string ToText(this EndMark mark) => mark switch
    {
        EndMark.None => "",
        EndMark.End => "(完)",
        EndMark.Finished => "(完毕)",
        EndMark.Square => "■",
    };
}
