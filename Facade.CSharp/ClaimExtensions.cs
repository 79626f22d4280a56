namespace AnyOrder;

/// <summary>Claims in C# dress.</summary>
public static class ClaimExtensions
{
    /// <summary>Takes a claim apart: <c>foreach (var (name, value) in outcome.Namespace)</c>.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="name">The name that is claimed.</param>
    /// <param name="value">The value claimed for it, boxed.</param>
    public static void Deconstruct(this Claim claim, out Name name, out object? value) =>
        (name, value) = (claim.NotNull().Name, claim.Value);
}
