using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

/// <summary>Values whose every member throws are shown by their type: no code of theirs is run.</summary>
public class HostileValueTests
{
    private sealed class Hostile : IFormattable
    {
        public override string ToString() => throw new InvalidOperationException("ToString was called.");

        public override bool Equals(object? obj) => throw new InvalidOperationException("Equals was called.");

        public override int GetHashCode() => throw new InvalidOperationException("GetHashCode was called.");

        public string ToString(string? format, IFormatProvider? formatProvider) => ToString();
    }

    private sealed class HostileException : Exception
    {
        public override string Message => throw new InvalidOperationException("Message was called.");
    }

    private static readonly Name<Hostile?> H = Name.Of<Hostile?>("h");
    private static readonly Name<Hostile?> Nothing = Name.Of<Hostile?>("nothing");

    private static readonly Outcome Outcome = Loop
        .Empty.Given(H, new Hostile())
        .Given(Nothing, null)
        .Add("again", Set(H, new Hostile()))
        .Add("ends", Get(H))
        .Add("ends in nothing", Get(Nothing))
        .Add("throws", Get(H).Select<Hostile?, int>(_ => throw new HostileException()))
        .Run(new RunOptions { Record = true });

    [Fact]
    public void A_program_shows_the_type_of_a_value_that_cannot_be_printed()
    {
        Assert.Equal("Pure {Hostile}", Hover.Text(Pure(new Hostile())));
        Assert.Equal("Set h = {Hostile}", Hover.Text(Set(H, new Hostile())));
        Assert.Equal("Set nothing = null", Hover.Text(Set(Nothing, null)));
        Assert.Equal("{Hostile}", Hover.Text(SourceResult<Hostile>.Of(new Hostile())));
        Assert.Equal("failed: HostileException", Hover.Text(SourceResult<int>.Failed(new HostileException())));
        // a text to be, of values that are asked for theirs
        Assert.Equal("Pure {ConcreteFormattableString}", Hover.Text(Pure<FormattableString>($"{new Hostile()}")));
    }

    [Fact]
    public void An_outcome_shows_all_it_has_without_asking_its_values()
    {
        Assert.Equal(["h = {Hostile}, given", "nothing = null, given"], Hover.Items(Outcome.Namespace).Select(Hover.Text));
        Assert.Equal(
            [
                "again: finished with {Hostile}",
                "ends: finished with {Hostile}",
                "ends in nothing: finished with null",
                "throws: faulted: AnyOrder.Tests.HostileValueTests+HostileException: its message threw InvalidOperationException",
            ],
            Outcome.Programs.Select(Hover.Text)
        );
        Assert.Contains("{Hostile} by again", string.Join('\n', (string[])Hover.Part(Outcome, "report")!), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_a_run_is_made_of_can_be_shown()
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Visit(Outcome, seen);
        Assert.Empty(
            new[] { "Outcome", "Namespace", "Conflict", "ProgramOutcome", "Generation", "Turn", "Fault" }.Except(seen.Select(shown => shown.GetType().Name))
        );
    }

    // as somebody would who opens one node after the other
    private static void Visit(object shown, HashSet<object> seen)
    {
        if (shown is Hostile or Exception or string or Type || shown.GetType().IsPrimitive || !seen.Add(shown))
        {
            return;
        }

        foreach (var member in Members(shown).Where(member => member is not null))
        {
            Visit(member!, seen);
        }
    }

    private static IEnumerable<object?> Members(object shown)
    {
        var type = shown.GetType();
        if (type.Namespace != "AnyOrder")
        {
            return shown is System.Collections.IEnumerable items ? items.Cast<object?>() : [];
        }

        if (Hover.Name(shown) is not null)
        {
            return [Hover.Content(shown)];
        }

        Assert.NotEmpty(Hover.Text(shown));
        return !type.IsNested && Hover.ProxyType(type) is not null
            ? Hover.Items(shown)
            : type.GetProperties().Where(property => property.GetIndexParameters().Length == 0).Select(property => property.GetValue(shown));
    }
}
