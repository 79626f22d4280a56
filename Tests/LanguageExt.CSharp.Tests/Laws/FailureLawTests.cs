using AnyOrder.LanguageExt;
using AnyOrder.Tests.Model;
using FsCheck;
using FsCheck.Xunit;
using LanguageExt;
using Xunit;
using static LanguageExt.Prelude;

namespace AnyOrder.Tests;

/// <summary>What is made of an outcome says what the outcome says.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 1000)]
public class FailureLawTests
{
    [Property]
    public void Find_finds_what_TryGet_gets(Source source)
    {
        var outcome = Compile.run(source.Entries);
        for (var i = 0; i < 9; i++)
        {
            var name = Compile.name(i);
            Assert.Equal(outcome.TryGet(name, out var value) ? Some(value) : None, outcome.Find(name));
            Assert.Equal(outcome.Find(name).ToSeq(), outcome.FindUnsafe(name).ToSeq());
            Assert.Equal(Optional(outcome.Namespace.Find(name)), outcome.Namespace.ToHashMap().Find(name));
        }
        Assert.Equal(outcome.Namespace.Count, outcome.Namespace.ToHashMap().Count);
    }

    [Property]
    public void Failures_are_the_same_in_every_order(Source source, PositiveInt generations)
    {
        RunOptions options = new() { MaxGenerations = 1 + generations.Get % 6 };
        var all = Orders.some(source.Entries).Select(entries => Compile.loop(entries).Run(options)).ToList();
        Assert.Single(all.Select(outcome => outcome.Failures()).Distinct());
        Assert.Single(all.Select(outcome => outcome.Failures().GetHashCode()).Distinct());
        Assert.Single(all.Select(outcome => string.Join("\n", outcome.Failures())).Distinct());
        Assert.Single(all.Select(outcome => outcome.ToValidation().FailToSeq()).Distinct());
    }

    [Property]
    public void An_outcome_has_failures_exactly_when_it_is_not_resolved(Source source, PositiveInt generations)
    {
        var outcome = Compile.loop(source.Entries).Run(new() { MaxGenerations = 1 + generations.Get % 6 });
        var resolved = outcome.Status == Status.Resolved;
        Assert.Equal(resolved, outcome.Failures().IsEmpty);
        Assert.Equal((resolved, resolved), (outcome.ToEither().IsRight, outcome.ToValidation().IsSuccess));
        Assert.Equal(outcome.Failures(), outcome.ToEither().LeftToSeq().Flatten());
        Assert.Equal(outcome.Failures(), outcome.ToValidation().FailToSeq());

        var typed = outcome.WithResults(whole => whole.Generations);
        Assert.Equal(outcome.ToEither().Map(whole => whole.Generations), typed.ToEither());
        Assert.Equal(outcome.ToValidation().Map(whole => whole.Generations), typed.ToValidation());
    }

    [Property]
    public void Failures_are_the_conflicts_the_programs_that_failed_and_the_causes_each_once(Source source, PositiveInt generations)
    {
        var outcome = Compile.loop(source.Entries).Run(new() { MaxGenerations = 1 + generations.Get % 6 });
        var failures = outcome.Failures();

        Assert.Equal(outcome.Conflicts, failures.Choose(failure => failure is Failure.Conflicted(var conflict) ? Some(conflict) : None));
        Assert.Equal(
            outcome.Programs.Where(program => !program.Status.IsFinished && !program.Status.IsWaiting).ToHashSet(),
            failures.Choose(Program).AsEnumerable().ToHashSet()
        );
        Assert.All(outcome.Causes, cause => Assert.Single(failures.AsEnumerable(), failure => Covers(failure, cause)));
        Assert.All(failures.Filter(failure => !failure.NeededBy.IsEmpty).AsEnumerable(), failure => Assert.Contains(outcome.Causes, cause => Covers(failure, cause)));
    }

    private static Option<ProgramOutcome> Program(Failure failure) =>
        failure switch
        {
            Failure.Faulted(var program, var fault) when program.Status is ProgramStatus.Faulted status && status.Fault.Equals(fault) => Some(program),
            Failure.Exhausted(var program, var limit) when program.Status is ProgramStatus.Exhausted status && status.Limit.Equals(limit) => Some(program),
            Failure.Halted(var program) when program.Status.IsHalted => Some(program),
            _ => None,
        };

    private static bool Covers(Failure failure, Cause cause) =>
        failure.NeededBy == cause.NeededBy.ToSeq()
        && (failure, cause.Reason) switch
        {
            (Failure.Conflicted(var conflict), { IsContested: true }) => conflict.Name.Equals(cause.Names[0]),
            (Failure.Faulted(var program, _), CauseReason.Faulted reason) => program.Label == reason.Provider,
            (Failure.Exhausted(var program, _), CauseReason.Exhausted reason) => program.Label == reason.Provider,
            (Failure.Halted(var program), CauseReason.Halted reason) => program.Label == reason.Provider,
            (Failure.Unbound(var unbound), _) => unbound.Equals(cause),
            _ => false,
        };

    [Fact]
    public void Generated_outcomes_fail_in_every_way()
    {
        var kinds =
            from source in FsCheck.Fluent.Gen.Sample(Arbitraries.Sources().Generator, 500, 30)
            from generations in new[] { 2, 100 }
            from failure in Compile.loop(source.Entries).Run(new() { MaxGenerations = generations }).Failures()
            select failure.GetType().Name;
        Assert.Equal(["Conflicted", "Exhausted", "Faulted", "Halted", "Unbound"], kinds.Distinct().Order());
    }
}
