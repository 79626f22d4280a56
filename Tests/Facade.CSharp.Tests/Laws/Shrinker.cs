namespace AnyOrder.Tests;

/// <summary>Smaller syntax: a part in place of the whole, or the whole with one part shrunk.</summary>
public static class Shrinker
{
    public static IEnumerable<Formula> Shrink(Formula formula) =>
        formula switch
        {
            Number { Value: 0 } => [],
            Number => [new Number(0)],
            Argument => [new Number(0)],
            Plus(var left, var right) =>
            [
                left,
                right,
                .. Shrink(left).Select(l => new Plus(l, right)),
                .. Shrink(right).Select(r => new Plus(left, r)),
            ],
            Times(var left, var right) =>
            [
                left,
                right,
                .. Shrink(left).Select(l => new Times(l, right)),
                .. Shrink(right).Select(r => new Times(left, r)),
            ],
            _ => [],
        };

    public static IEnumerable<Term> Shrink(Term term) =>
        term switch
        {
            Ends ends => Shrink(ends.Result).Select(result => new Ends(result)),
            Sets sets => Shrink(sets.Value).Select(value => sets with { Value = value }),
            GetsBoth gets => [new Gets(gets.First), new Gets(gets.Second)],
            Maps(var first, var function) =>
            [
                first,
                .. Shrink(first).Select(f => new Maps(f, function)),
                .. Shrink(function).Select(f => new Maps(first, f)),
            ],
            Binds(var first, var continuation) =>
            [
                first,
                continuation,
                .. Shrink(first).Select(f => new Binds(f, continuation)),
                .. Shrink(continuation).Select(c => new Binds(first, c)),
            ],
            _ => [],
        };

    public static IEnumerable<Surroundings> Shrink(Surroundings found) =>
        [
            .. found.A is null ? Array.Empty<Surroundings>() : [found with { A = null }],
            .. found.B is null ? Array.Empty<Surroundings>() : [found with { B = null }],
            .. found.C is null ? Array.Empty<Surroundings>() : [found with { C = null }],
            .. Shrink(found.Neighbour).Select(neighbour => found with { Neighbour = neighbour }),
        ];
}
