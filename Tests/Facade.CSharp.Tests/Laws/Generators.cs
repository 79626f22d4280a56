using FsCheck;
using FsCheck.Fluent;

namespace AnyOrder.Tests;

/// <summary>Generators and shrinkers of the syntax. Whatever they make has a meaning, so nothing needs to be filtered.</summary>
public static class Generators
{
    private static readonly Gen<int> Small = Gen.Choose(-9, 9);
    private static readonly Gen<Variable> AnyVariable = Gen.Elements(Variable.A, Variable.B, Variable.C);

    public static Arbitrary<Formula> Formulas() => Arb.From(Gen.Sized(FormulaOf), Shrinker.Shrink);

    public static Arbitrary<Term> Terms() => Arb.From(Gen.Sized(TermOf), Shrinker.Shrink);

    public static Arbitrary<Surroundings> Surroundings() =>
        Arb.From(
            from a in Input()
            from b in Input()
            from c in Input()
            from neighbour in Gen.Sized(TermOf)
            select new Surroundings(a, b, c, neighbour),
            Shrinker.Shrink
        );

    private static Gen<int?> Input() => Gen.Frequency((1, Gen.Constant<int?>(null)), (2, Small.Select(n => (int?)n)));

    private static Gen<Formula> FormulaOf(int size)
    {
        var leaf = Gen.OneOf(
            Small.Select(Formula (n) => new Number(n)),
            Gen.Choose(0, 2).Select(Formula (n) => new Argument(n))
        );
        var half = size <= 1 ? leaf : Gen.Resize(Gen.Sized(FormulaOf), Math.Min(size / 2, 4));
        return Gen.Frequency(
            (3, leaf),
            (1, half.SelectMany(_ => half, Formula (left, right) => new Plus(left, right))),
            (1, half.SelectMany(_ => half, Formula (left, right) => new Times(left, right)))
        );
    }

    private static Gen<Term> TermOf(int size)
    {
        var formula = Gen.Resize(Gen.Sized(FormulaOf), Math.Min(size, 4));
        var leaf = Gen.Frequency(
            (3, formula.Select(Term (result) => new Ends(result))),
            (4, AnyVariable.SelectMany(_ => formula, Term (name, value) => new Sets(name, value))),
            (4, AnyVariable.Select(Term (name) => new Gets(name))),
            (2, AnyVariable.SelectMany(_ => AnyVariable, Term (first, second) => new GetsBoth(first, second))),
            (1, Gen.Choose(0, 3).Select(Term (message) => new Throws(message)))
        );
        var half = Gen.Resize(Gen.Sized(TermOf), Math.Min(size / 2, 16));
        return size <= 1
            ? leaf
            : Gen.Frequency(
                (1, leaf),
                (1, half.SelectMany(_ => formula, Term (first, function) => new Maps(first, function))),
                (3, half.SelectMany(_ => half, Term (first, continuation) => new Binds(first, continuation)))
            );
    }
}
