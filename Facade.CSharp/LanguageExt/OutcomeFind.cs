using LanguageExt;
using static LanguageExt.Prelude;

namespace AnyOrder.LanguageExt;

/// <summary>Values of an outcome as options, and all of them as a map.</summary>
public static class OutcomeFind
{
    /// <summary>The value of a name: none when it is not bound, and when it is bound to null, which an <c>Option</c> does not hold.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="name">The name.</param>
    public static Option<T> Find<T>(this Outcome outcome, Name<T> name) =>
        outcome.NotNull().Namespace.TryGet(name.NotNull(), out T value) ? Optional(value) : None;

    /// <summary>The value of a name, null included: none when it is not bound.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="name">The name.</param>
    public static OptionUnsafe<T> FindUnsafe<T>(this Outcome outcome, Name<T> name) =>
        outcome.NotNull().Namespace.TryGet(name.NotNull(), out T value) ? OptionUnsafe<T>.Some(value) : OptionUnsafe<T>.None;

    /// <summary>The names that are bound, with their claims. A claim has the value, which may be null, and says who made it.</summary>
    /// <param name="names">The namespace.</param>
    public static HashMap<Name, Claim> ToHashMap(this Namespace names) => toHashMap(names.NotNull().Select(claim => (claim.Name, claim)));
}
