using AnyOrder.LanguageExt;
using FsCheck.Xunit;
using LanguageExt;
using static AnyOrder.Programs;
using static LanguageExt.Prelude;

namespace AnyOrder.Tests;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 1000)]
public class TraverseLawTests
{
    private static Seq<int> Few(int[] items) => items.Take(6).ToSeq().Strict();

    /// <summary>The results as one number that few others have.</summary>
    private static Program<int> Numbered(Program<Seq<int>> program) => program.Select(results => results.Fold(results.Count, (n, x) => unchecked(31 * n + x)));

    private static Program<int> NumberedMaybe(Program<Option<Seq<int>>> program) => Numbered(program.Select(results => results.IfNone(Seq(-1, -1))));

    /// <summary>What traversing is: one bind after the other.</summary>
    private static Program<Seq<T>> ByBinds<T>(Seq<int> items, Func<int, Program<T>> program) =>
        items.IsEmpty
            ? Pure(Seq<T>())
            : from first in program(items.Head) from rest in ByBinds(items.Tail, program) select first.Cons(rest);

    private static Option<int> Even(int n) => n % 2 == 0 ? Some(n / 2) : None;

    private static Option<Seq<T>> Cons<T>(Option<T> first, Option<Seq<T>> rest) => first.Bind(x => rest.Map(xs => x.Cons(xs)));

    [Property]
    public void Traversing_with_Pure_changes_nothing(int[] items, Surroundings found) =>
        Observation.Agree(Numbered(Pure(Few(items))), Numbered(Few(items).Traverse(Pure)), found);

    [Property]
    public void Traversing_is_one_bind_after_the_other(int[] items, Term k, Surroundings found) =>
        Observation.Agree(Numbered(ByBinds(Few(items), k.ToContinuation())), Numbered(Few(items).Traverse(k.ToContinuation())), found);

    [Property]
    public void Traversing_is_mapping_and_then_sequencing(int[] items, Term k, Surroundings found) =>
        Observation.Agree(Numbered(Few(items).Map(k.ToContinuation()).Sequence()), Numbered(Few(items).Traverse(k.ToContinuation())), found);

    [Property]
    public void Sequence_with_a_function_is_Traverse(int[] items, Term k, Surroundings found) =>
        Observation.Agree(Numbered(Few(items).Traverse(k.ToContinuation())), Numbered(Few(items).Sequence(k.ToContinuation())), found);

    [Property]
    public void Traversing_mapped_items_is_traversing_with_the_composition(int[] items, Formula f, Term k, Surroundings found)
    {
        var (function, continuation) = (f.ToFunction(), k.ToContinuation());
        Observation.Agree(Numbered(Few(items).Traverse(x => continuation(function(x)))), Numbered(Few(items).Map(function).Traverse(continuation)), found);
    }

    [Property]
    public void Mapping_what_was_traversed_is_traversing_with_the_composition(int[] items, Formula f, Term k, Surroundings found)
    {
        var (function, continuation) = (f.ToFunction(), k.ToContinuation());
        Observation.Agree(
            Numbered(Few(items).Traverse(x => continuation(x).Select(function))),
            Numbered(Few(items).Traverse(continuation).Select(results => results.Map(function))),
            found
        );
    }

    [Property]
    public void Traversing_with_an_awaited_program_is_traversing_with_the_program(int[] items, Term k, Surroundings found)
    {
        var continuation = k.ToContinuation();
        Observation.Agree(
            Numbered(Awaited(Few(items).Traverse(continuation))),
            Numbered(Few(items).Traverse(x => Awaited(continuation(x)))),
            found
        );

        static async Program<T> Awaited<T>(Program<T> program) => await program;
    }

    [Property]
    public void Traversals_by_programs_and_by_options_compose(int[] items, Term k, Surroundings found)
    {
        var continuation = k.ToContinuation();
        Program<Option<Seq<int>>> together = ByBinds(Few(items), x => continuation(x).Select(Even))
            .Select(results => results.FoldBack(Some(Seq<int>()), (rest, first) => Cons(first, rest)));
        Observation.Agree(NumberedMaybe(together), NumberedMaybe(Few(items).Traverse(continuation).Select(results => results.Sequence(Even))), found);
    }

    [Property]
    public void Traversing_an_option_is_traversing_its_Seq(int? item, Term k, Surroundings found)
    {
        var option = Optional(item);
        Observation.Agree(
            Numbered(option.ToSeq().Traverse(k.ToContinuation())),
            Numbered(option.Traverse(k.ToContinuation()).Select(result => result.ToSeq())),
            found
        );
    }

    [Property]
    public void Traversing_an_either_is_traversing_its_Seq(int? item, Term k, Surroundings found)
    {
        var either = Optional(item).ToEither("none");
        Observation.Agree(
            Numbered(either.ToSeq().Traverse(k.ToContinuation())),
            Numbered(either.Traverse(k.ToContinuation()).Select(result => result.ToSeq())),
            found
        );
    }

    [Property]
    public void A_program_of_units_does_what_the_program_does(Term p, Term q, Surroundings found) =>
        Observation.Agree(p.ToProgram().Then(q.ToProgram()), p.ToProgram().ToUnit().Then(q.ToProgram()), found);
}
