using Xunit;

namespace AnyOrder.Tests;

/// <summary>Programs are equal when nobody can tell them apart: not who walks them case by case, nor who runs them in company.</summary>
public static class Observation
{
    public static void Agree(Program<int> expected, Program<int> actual, Surroundings found)
    {
        Assert.Equal(Walk(expected, Given(found).Run().Namespace), Walk(actual, Given(found).Run().Namespace));

        var (outcome, other) = (Run(expected, found), Run(actual, found));
        Assert.Equal(outcome, other);
        Assert.Equal(outcome.GetHashCode(), other.GetHashCode());
        Assert.Equal(outcome.Explain(), other.Explain());
    }

    /// <summary>What the program asks for, in order, until it ends, throws, or gets a name that is not given.</summary>
    public static IReadOnlyList<string> Walk(Program<int> program, Namespace given)
    {
        List<string> seen = [];
        try
        {
            for (Program<int>? rest = program; rest is not null;)
                rest = rest.Match<int, Program<int>?>(
                    pure: result =>
                    {
                        seen.Add($"ends with {result}");
                        return null;
                    },
                    set: (binding, next) =>
                    {
                        seen.Add($"sets {binding}");
                        return next;
                    },
                    get: (names, continuation) =>
                    {
                        seen.Add($"gets {string.Join(" and ", names)}");
                        return names.All(given.Contains) ? continuation(given) : null;
                    }
                );
        }
        catch (InvalidOperationException thrown)
        {
            seen.Add($"throws {thrown.Message}");
        }
        return seen;
    }

    /// <summary>What is left of the program after one step; null when it ends, throws, or gets a name that is not given.</summary>
    public static Program<int>? Step(Program<int> program, Namespace given)
    {
        try
        {
            return program.Match<int, Program<int>?>(
                pure: _ => null,
                set: (_, next) => next,
                get: (names, continuation) => names.All(given.Contains) ? continuation(given) : null
            );
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // one place for all: a place is part of the outcome
    public static Outcome Run(Program<int> program, Surroundings found) =>
        Given(found)
            .Add("program", program, "law", 1)
            .Add("neighbour", found.Neighbour.ToProgram(), "law", 2)
            .Run();

    public static Loop Given(Surroundings found) =>
        new[] { (Variable.A, found.A), (Variable.B, found.B), (Variable.C, found.C) }
            .Where(input => input.Item2 is not null)
            .Aggregate(
                Loop.Empty,
                (loop, input) => loop.Given(input.Item1.ToName(), input.Item2.GetValueOrDefault(), "law", 0)
            );
}
