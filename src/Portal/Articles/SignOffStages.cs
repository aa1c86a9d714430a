using Portal.Staff;

namespace Portal.Articles;

/// <summary>Which reviews an edition's sign-offs are.</summary>
public static class SignOffStages
{
    /// <summary>So many can an edition ask for.</summary>
    public const int Most = 3;

    /// <param name="given">How many the version has already.</param>
    /// <param name="needed">How many the edition asks for; where it asks for none, somebody may still give the first one.</param>
    public static SignOffStage Next(int given, int needed) =>
        given + 1 < needed ? (SignOffStage)(given + 1)
        : needed >= 2 ? SignOffStage.Final
        : SignOffStage.First;

    /// <summary>What it takes to give this one.</summary>
    public static Permission Permission(this SignOffStage stage) => stage switch
    {
        SignOffStage.First => Staff.Permission.SignOffFirst,
        SignOffStage.Second => Staff.Permission.SignOffSecond,
        SignOffStage.Final => Staff.Permission.SignOffFinal,
    };
}
