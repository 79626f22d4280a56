using AnyOrder.Tests.Harness;
using Xunit;

namespace AnyOrder.Tests;

public class ChangingCaptureTests
{
    private const string Id = "AO0002";

    private static string Method(string statements) => $"static Loop Make(int n, List<Program<int>> all, int[] items)\n{{\n{statements}\nreturn Some;\n}}";

    [Theory]
    [InlineData("from a in Get(A) select a + i")]
    [InlineData("from a in Get(A) from b in Set(B, i) select b")]
    [InlineData("from a in Get(A) let c = a + i select c")]
    [InlineData("Get(A).Select(a => a + i)")]
    [InlineData("Get(A).SelectMany(a => Set(B, i))")]
    [InlineData("Defer(() => Set(A, i))")]
    public Task The_variable_of_a_for_loop(string program) =>
        Expect.Reported(Id, Method($"for (int i = 0; i < n; i++) {{ all.Add({program}); }}"), "i");

    [Fact]
    public Task A_rule_captures_it() =>
        Expect.Reported(
            Id,
            """
            static Loop Make(Family<int, int> family)
            {
                var start = 1;
                var loop = Some.Rule(family, n => Set(A, n + start));
                start = 2;
                return loop;
            }
            """,
            "start"
        );

    [Fact]
    public Task An_async_lambda_captures_it() =>
        Expect.Reported(
            Id,
            Method("for (int i = 0; i < n; i++) { Func<Program<int>> program = async () => await Get(A) + i; all.Add(program()); }"),
            "i"
        );

    [Fact]
    public Task An_async_local_function_captures_it() =>
        Expect.Reported(Id, Method("async Program<int> P() => await Get(A) + n; all.Add(P()); n = 2;"), "n");

    [Fact]
    public Task The_program_itself_assigns_it() =>
        Expect.Reported(Id, Method("var sum = 0; all.Add(Get(A).Select(a => sum += a));"), "sum");

    [Theory]
    [InlineData("Change(ref x);")]
    [InlineData("Give(out x);")]
    [InlineData("x += 1;")]
    [InlineData("--x;")]
    [InlineData("(x, n) = (n, x);")]
    [InlineData("ref int alias = ref x; alias = 5;")]
    [InlineData("Action later = () => x = 5;")]
    public Task It_is_assigned_in_whatever_way(string assignment) =>
        Expect.Reported(
            Id,
            Method($"var x = 1; all.Add(from a in Get(A) select a + x); {assignment}") + "static void Change(ref int x) => x = 2; static void Give(out int x) => x = 2;",
            "x"
        );

    [Fact]
    public Task Part_of_a_structure_is_assigned() =>
        Expect.Reported(Id, Method("var pair = (1, 2); all.Add(from a in Get(A) select a + pair.Item2); pair.Item1 = 3;"), "pair");

    [Fact]
    public Task A_variable_of_an_async_program_that_a_clause_in_it_captures() =>
        Expect.Reported(
            Id,
            "static async Program<int> P() { var sum = await Get(A); sum += await from b in Get(B) select b + sum; return sum; }",
            "sum"
        );

    [Fact]
    public Task Every_use_is_shown_once() =>
        Expect.Reported(Id, Method("var x = 1; all.Add(from a in Get(A) from b in Set(B, x) from c in Get(A) select a + x); x++;"), "x", "x");

    [Theory]
    [InlineData("foreach (var i in items) { all.Add(from a in Get(A) select a + i); }")]
    [InlineData("foreach (var (i, j) in items.Zip(items)) { all.Add(from a in Get(A) select a + i + j); }")]
    [InlineData("for (int i = 0; i < n; i++) { var own = i; all.Add(from a in Get(A) select a + own); }")]
    [InlineData("if (int.TryParse(\"1\", out var x)) { all.Add(from a in Get(A) select a + x); }")]
    [InlineData("if (n is var x) { all.Add(from a in Get(A) select a + x); }")]
    [InlineData("var (x, y) = (n, n); all.Add(from a in Get(A) select a + x + y);")]
    [InlineData("var list = new List<int>(); list.Capacity = 4; all.Add(from a in Get(A) select a + list[0]);")]
    public Task A_variable_that_keeps_its_value_may_be_captured(string statements) => Expect.Silence(Method(statements));

    [Fact]
    public Task What_makes_a_program_may_use_any_variable() =>
        Expect.Silence(Method("for (int i = 0; i < n; i++) { all.Add(Set(A, i)); all.Add(from a in Set(A, i) select a); }"));

    [Fact]
    public Task Functions_that_are_no_part_of_a_program_may_capture_any_variable() =>
        Expect.Silence(Method("var sum = 0; Array.ForEach(items, item => sum += item); _ = Some.Run().Get(A) + items.Select(item => item + sum).Sum();"));

    [Fact]
    public Task What_looks_at_a_program_is_no_part_of_it() =>
        Expect.Silence(
            """
            static int Sets(Program<int> program)
            {
                var sets = 0;
                var more = program.Match(_ => false, (_, _) => { sets++; return true; }, (_, _) => false);
                var next = program.Match<int, Program<int>?>(_ => null, (_, rest) => { sets++; return rest; }, (_, _) => null);
                return more && next is null ? sets : 0;
            }
            """
        );

    [Fact]
    public Task Variables_of_the_program_itself_may_change() =>
        Expect.Silence(
            """
            static async Program<int> P() { var sum = 0; for (var i = 0; i < 3; i++) { sum += await Get(A); } return sum; }
            static readonly Program<int> Q = Get(A).Select(a => { var sum = 0; for (var i = 0; i < a; i++) { sum += i; } return sum; });
            """
        );

    [Fact]
    public Task Its_name_may_be_asked_for() =>
        Expect.Silence(Method("var x = 1; x++; all.Add(Get(A).Select(a => a + nameof(x).Length)); Console.WriteLine(x);"));
}
