namespace Portal.Links;

/// <param name="Imported">Old addresses that are new or lead elsewhere now; none where lines are faulty and were not to be passed over.</param>
/// <param name="Unchanged">Those that led there already.</param>
/// <param name="Faults">In the order of lines.</param>
public sealed record ImportRedirectsResult(int Imported, int Unchanged, IReadOnlyList<FaultyRedirect> Faults);
