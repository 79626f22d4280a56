using AnyOrder.Tests.Model;
using FsCheck.Xunit;
using Microsoft.FSharp.Collections;
using Xunit;
using Loops = System.Collections.Generic.IEnumerable<AnyOrder.Loop>;

namespace AnyOrder.Tests;

/// <summary>Queries, <c>await</c> and F#'s <c>program { }</c> are three ways to write one thing.</summary>
[Properties(Arbitrary = [typeof(Arbitraries), typeof(Generators)], MaxTest = 1000)]
public class FormLawTests
{
    private static readonly int[] Degrees = [1, 2, 4];

    [Property]
    public void The_three_forms_of_a_loop_have_equal_outcomes_in_every_order(Source source)
    {
        var outcomes =
            from entries in Orders.some(source.Entries)
            from loop in InEveryForm(entries)
            select Whole(loop.Run());
        Assert.Single(outcomes.Distinct());
    }

    [Property]
    public void The_three_forms_of_a_loop_have_equal_outcomes_by_every_engine(Source source)
    {
        var outcomes =
            from loop in InEveryForm(source.Entries)
            from options in Options()
            select Whole(loop.Run(options));
        Assert.Single(outcomes.Distinct());
    }

    [Property]
    public void A_program_by_await_does_what_the_same_query_does(Term p, Surroundings found) =>
        Observation.Agree(p.ToProgram(), p.ToAsyncProgram(), found);

    private static Loops InEveryForm(FSharpList<Entry> entries) => Forms.All.Select(form => Compile.loopBy(form, entries));

    private static IEnumerable<RunOptions> Options() =>
        Degrees.Select(degree => new RunOptions { MaxDegreeOfParallelism = degree }).Append(new() { Interpreter = true });

    private static (Outcome, string) Whole(Outcome outcome) => (outcome, outcome.Explain());
}
