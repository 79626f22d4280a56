namespace AnyOrder.Orleans;

/// <summary>What is asked of a partition that has come to its end.</summary>
internal enum OutcomePart
{
    /// <summary>The claims that bind its names.</summary>
    Names,

    /// <summary>Its programs.</summary>
    Programs,

    /// <summary>Its conflicts, each as the claims that met.</summary>
    Conflicts,

    /// <summary>The claims that were accepted because they agree.</summary>
    Agreed,
}

/// <param name="Part">What is asked for.</param>
/// <param name="After">How many of them are known.</param>
/// <param name="HasValues">Whether values and results are wanted too.</param>
/// <param name="IsHalted">Whether programs that could go on were kept from it by a conflict.</param>
/// <param name="Family">The family whose names are wanted; null for all names.</param>
[GenerateSerializer, Immutable]
internal sealed record OutcomeQuery(OutcomePart Part, int After, bool HasValues, bool IsHalted, string? Family = null);
