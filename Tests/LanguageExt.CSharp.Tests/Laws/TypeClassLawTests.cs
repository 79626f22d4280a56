using AnyOrder.LanguageExt;
using FsCheck.Xunit;
using LanguageExt;
using LanguageExt.TypeClasses;

namespace AnyOrder.Tests;

/// <summary>Programs are functors and applicative functors to code that knows no more of them than LanguageExt's classes say.</summary>
[Properties(Arbitrary = [typeof(Generators)], MaxTest = 1000)]
public class TypeClassLawTests
{
    private static TResult Map<TClass, TFa, TResult, T, TNew>(TFa fa, Func<T, TNew> f)
        where TClass : struct, Functor<TFa, TResult, T, TNew> => default(TClass).Map(fa, f);

    private static Program<TNew> MapF<T, TNew>(Program<T> p, Func<T, TNew> f) => Map<FProgram<T, TNew>, Program<T>, Program<TNew>, T, TNew>(p, f);

    private static Program<TNew> MapA<T, TNew>(Program<T> p, Func<T, TNew> f) => Map<ApplProgram<T, TNew>, Program<T>, Program<TNew>, T, TNew>(p, f);

    private static Program<T> PureA<T>(T x) => default(ApplProgram<T, Unit>).Pure(x);

    private static Program<TNew> Apply<T, TNew>(Program<Func<T, TNew>> fab, Program<T> fa) => default(ApplProgram<T, TNew>).Apply(fab, fa);

    private static Program<Func<int, int>> Function(Term p, Formula f) =>
        p.ToProgram().Select(n => (Func<int, int>)(x => unchecked(f.ToFunction()(x) + n)));

    [Property]
    public void The_class_maps_the_identity_to_the_identity(Term p, Surroundings found)
    {
        Observation.Agree(p.ToProgram(), MapF(p.ToProgram(), (int x) => x), found);
        Observation.Agree(p.ToProgram(), MapA(p.ToProgram(), (int x) => x), found);
    }

    [Property]
    public void The_class_maps_a_composition_to_the_composition(Term p, Formula f, Formula g, Surroundings found)
    {
        var (first, second) = (f.ToFunction(), g.ToFunction());
        Observation.Agree(MapF(p.ToProgram(), (int x) => second(first(x))), MapF(MapF(p.ToProgram(), first), second), found);
    }

    [Property]
    public void Applying_a_pure_function_is_mapping_it(Term p, Formula f, Surroundings found) =>
        Observation.Agree(MapA(p.ToProgram(), f.ToFunction()), Apply(PureA(f.ToFunction()), p.ToProgram()), found);

    [Property]
    public void Applying_is_associative_by_composition(Term p, Formula f, Term q, Formula g, Term r, Surroundings found)
    {
        var (u, v, w) = (Function(p, f), Function(q, g), r.ToProgram());
        Func<Func<int, int>, Func<Func<int, int>, Func<int, int>>> compose = a => b => x => a(b(x));
        Observation.Agree(Apply(u, Apply(v, w)), Apply(Apply(Apply(PureA(compose), u), v), w), found);
    }

    [Property]
    public void Applying_a_pure_function_to_a_pure_argument_is_pure(int n, Formula f, Surroundings found) =>
        Observation.Agree(PureA(f.ToFunction()(n)), Apply(PureA(f.ToFunction()), PureA(n)), found);

    [Property]
    public void Applying_to_a_pure_argument_is_applying_the_application_to_it(Term p, Formula f, int n, Surroundings found) =>
        Observation.Agree(Apply(Function(p, f), PureA(n)), Apply(PureA<Func<Func<int, int>, int>>(g => g(n)), Function(p, f)), found);

    [Property]
    public void Applying_runs_the_function_first_and_then_the_argument(Term p, Formula f, Term q, Surroundings found) =>
        Observation.Agree(
            from apply in Function(p, f) from x in q.ToProgram() select apply(x),
            Apply(Function(p, f), q.ToProgram()),
            found
        );

    [Property]
    public void Action_of_the_class_is_then(Term p, Term q, Surroundings found) =>
        Observation.Agree(p.ToProgram().Then(q.ToProgram()), default(ApplProgram<int, int>).Action(p.ToProgram(), q.ToProgram()), found);
}
