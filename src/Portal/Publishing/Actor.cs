namespace Portal.Publishing;

/// <summary>Who does something.</summary>
/// <param name="Name">Printed in versions and changes: a member of staff, or the verb that was run.</param>
public sealed record Actor(string Name);
