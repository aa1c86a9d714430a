namespace Portal.Web.Demo;

public sealed record DemoWithdrawal(string? Reason);
