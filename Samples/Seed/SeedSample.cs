using static AnyOrder.Samples.SeedPrograms;

namespace AnyOrder.Samples;

/// <summary>Runs the two programs in both orders, and then so that they wait for each other.</summary>
public static class SeedSample
{
    /// <summary>Runs the programs as they were written with queries, or with <c>await</c>.</summary>
    public static void Run(TextWriter output, bool byAwait = false)
    {
        (Program<string> math, Program<string> moreMath, Program<string> hastyMath) = byAwait
            ? (SeedMethods.DoSomeMath(), SeedMethods.DoSomeMoreMath(), SeedMethods.DoSomeHastyMath())
            : (DoSomeMath, DoSomeMoreMath, DoSomeHastyMath);
        Loop loop = Loop.Empty.Add("do_some_math", math).Add("do_some_more_math", moreMath);
        Loop reverse = Loop.Empty.Add("do_some_more_math", moreMath).Add("do_some_math", math);
        Outcome outcome = loop.Run().EnsureResolved();
        Outcome reversed = reverse.Run().EnsureResolved();

        output.WriteLine("Two programs, each in need of what the other sets:");
        output.WriteLine();
        output.WriteLine($"  do_some_math       -> {outcome.Result<string>("do_some_math")}");
        output.WriteLine($"  do_some_more_math  -> {outcome.Result<string>("do_some_more_math")}");
        output.WriteLine($"  names              -> {string.Join(", ", outcome.Namespace.Select(Equation))}");
        output.WriteLine($"  in reverse order   -> {(outcome.Equals(reversed) ? "the same outcome" : "ANOTHER OUTCOME")}");
        output.WriteLine();

        Loop stuck = Loop
            .Empty.Add("do_some_math", math, provides: [One, Two, Seven])
            .Add("do_some_more_math", hastyMath, provides: [Three, Four]);
        output.WriteLine("With one line changed, get seven for get two, they wait for each other:");
        output.WriteLine();
        output.WriteReport(stuck.Run());
    }

    private static string Equation(Claim claim) => $"{claim.Name} = {claim.Value}";
}
