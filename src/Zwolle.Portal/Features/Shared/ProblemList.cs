namespace Zwolle.Portal.Features.Shared;

/// <summary>What is wrong with what a visitor asked, in words for that visitor. A page with problems answers 400 and still shows what it can.</summary>
public sealed record Problem(string Field, string Message);
