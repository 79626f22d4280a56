using AnyOrder.FSharp;
using Microsoft.FSharp.Collections;
using Namespaces = AnyOrder.FSharp.Namespace;

namespace AnyOrder.Orleans;

/// <summary>What the partitions have come to, put together: the outcome that a run in one place comes to.</summary>
internal static class Gathering
{
    public static Outcome Of(Loop loop, RunOptions options, IReadOnlyList<Partition> partitions)
    {
        var conflicts = ListModule.OfSeq(partitions.SelectMany(partition => partition.Conflicts).OrderBy(conflict => conflict.Name));
        var programs = new Lazy<ProgramOutcome[]>(() =>
            ConclusionModule.sorted([.. partitions.SelectMany(partition => partition.Programs(isHalted: !conflicts.IsEmpty))])
        );

        return new(
            new(
                loop,
                partitions.Max(partition => partition.Generation),
                NamespaceOf(partitions.SelectMany(partition => partition.Bound)),
                programs,
                new(() => ConclusionModule.statusOf(conflicts, programs.Value)),
                conflicts,
                FSharpList<Name>.Empty,
                new(() => ListModule.OfSeq(partitions.SelectMany(partition => partition.Agreed))),
                FSharpList<Generation>.Empty,
                options.FormatValue,
                new(() => throw new NotSupportedException("A run of a cluster is resumed by running it again."))
            )
        );
    }

    private static Namespace NamespaceOf(IEnumerable<Claim> claims) => claims.Aggregate(Namespaces.empty, (bound, claim) => Namespaces.commit(claim, bound));
}
