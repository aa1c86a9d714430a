namespace Portal.Links;

/// <param name="Number">Of the line, from 1.</param>
public sealed record FaultyRedirect(int Number, RedirectFault Fault);
