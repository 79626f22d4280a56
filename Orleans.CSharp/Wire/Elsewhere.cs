using System.Collections;

namespace AnyOrder.Orleans;

/// <summary>The comparer of a name whose equal claims are allowed: code that did not come along with the claim. Knows only what was said of one comparison by those who have it.</summary>
internal sealed class Elsewhere : IEqualityComparer
{
    /// <summary>What was said, while claims are judged by it.</summary>
    public Item? Verdict { get; set; }

    bool IEqualityComparer.Equals(object? x, object? y) =>
        Verdict switch
        {
            null => throw new InvalidOperationException("How claims compare is known to the partition that made the first of them."),
            { Thrown: { } thrown } => throw new ElsewhereException(thrown),
            var verdict => verdict.AreEqual,
        };

    int IEqualityComparer.GetHashCode(object obj) => 0;
}
