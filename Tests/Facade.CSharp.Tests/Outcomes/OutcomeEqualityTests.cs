using FsCheck.Xunit;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 1000)]
public class OutcomeEqualityTests
{
    private static readonly Name<double> X = Name.Of<double>();

    [Property]
    public void Outcomes_of_loops_built_twice_on_one_line_are_equal(Term p, Surroundings found)
    {
        var outcomes = Enumerable.Range(1, 2).Select(_ => Observation.Given(found).Add("p", p.ToProgram()).Run()).ToArray();
        Assert.NotSame(outcomes[0], outcomes[1]);
        Assert.Equal(outcomes[0], outcomes[1]);
        Assert.Equal(outcomes[0].GetHashCode(), outcomes[1].GetHashCode());
    }

    [Fact]
    public void Outcomes_differ_in_values_results_labels_waits_faults_conflicts_and_generations()
    {
        Outcome[] outcomes =
        [
            Built(Set(X, 1)).Run(),
            Built(Set(X, 2)).Run(),
            Built(Set(X, 1).Then(Pure(2.0))).Run(),
            Built(Set(X, 1), label: "q").Run(),
            Built(Get(X)).Run(),
            Built(GetAll(X, Name.Of<double>("Y")).Select(_ => 0.0)).Run(),
            Built(Thrower("one")).Run(),
            Built(Thrower("two")).Run(),
            Built(Set(X, 1)).Add("late", Get(X), "law", 1).Run(),
            Built(Set(X, 1)).Given(X, 1, "law", 1).Run(),
            Built(Set(X, 1)).Add("p2", Set(X, 1), "law", 1).Run(),
            Built(Set(X, 1)).Add("p2", Set(X, 3), "law", 1).Run(),
        ];
        Assert.Equal(outcomes.Length, outcomes.Distinct().Count());
    }

    [Fact]
    public void A_value_that_is_not_equal_to_itself_does_not_make_outcomes_differ()
    {
        Assert.Equal(Built(Set(X, double.NaN)).Run(), Built(Set(X, double.NaN)).Run());
        Assert.Equal(Built(Set(X, double.NaN)).Run().Namespace, Built(Set(X, double.NaN)).Run().Namespace);
    }

    [Fact]
    public void Arrays_in_outcomes_are_compared_by_their_elements()
    {
        var (list, other) = (Name.Of<int[]>("list"), Name.Of<int[]>("list"));
        Assert.Equal(Built(Set(list, [1, 2])).Run(), Built(Set(other, [1, 2])).Run());
        Assert.NotEqual(Built(Set(list, [1, 2])).Run(), Built(Set(other, [1, 3])).Run());
    }

    private static Loop Built<T>(Program<T> program, string label = "p") => Loop.Empty.Add(label, program, "law", 1);

    private static Program<double> Thrower(string message) =>
        Pure(0).Select<int, double>(_ => throw new NotSupportedException(message));
}
