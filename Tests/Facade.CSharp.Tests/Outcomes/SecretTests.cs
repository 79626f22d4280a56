using FsCheck;
using FsCheck.Xunit;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

/// <summary>Values may be secrets: who turns their format off finds none in any report.</summary>
public class SecretTests
{
    private const string Hunter = "hunter2";

    private static readonly Name<string> Password = Name.Of<string>();
    private static readonly Name<string> Other = Name.Of<string>();
    private static readonly RunOptions NoValues = new() { FormatValue = null };

    /// <summary>Every kind of finding at once, each next to the secret.</summary>
    private static readonly Loop Leaky = Loop
        .Empty.Given(Password, Hunter)
        .Add("equal", Set(Password, Hunter))
        .Add("different", Set(Password, Hunter + "!"))
        .Add("compared", Set(Other.AllowEqual(), Hunter))
        .Add("compared too", Set(Other.AllowEqual(), Hunter.ToUpperInvariant()))
        .Add("finished", Get(Password))
        .Add("faulted", Get(Password).Select<string, int>(_ => throw new NotSupportedException("no value here")))
        .Add("waiting", Get(Password).SelectMany(_ => Get(Name.Of<string>("missing"))));

    [Fact]
    public void Without_a_format_no_value_is_in_the_report()
    {
        var outcome = Leaky.Run(NoValues);
        Assert.Equal(Status.Conflicted, outcome.Status);
        Assert.DoesNotContain(Hunter, outcome.Explain(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(
            Hunter,
            Assert.Throws<UnresolvedException>(outcome.EnsureResolved).ToString(),
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Contains("a value by equal", outcome.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_format_values_are_in_the_report_as_it_prints_them()
    {
        Assert.Contains("\"hunter2\" by equal", Leaky.Run().Explain(), StringComparison.Ordinal);

        var outcome = Leaky.Run(new RunOptions { FormatValue = value => $"<{value?.ToString()?.Length} characters>" });
        Assert.Contains("<8 characters> by different", outcome.Explain(), StringComparison.Ordinal);
        Assert.DoesNotContain(Hunter, outcome.Explain(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_format_that_throws_leaves_the_report_whole()
    {
        var outcome = Leaky.Run(new RunOptions { FormatValue = _ => throw new NotSupportedException(Hunter) });
        Assert.Contains("a value whose formatter threw NotSupportedException by equal", outcome.Explain(), StringComparison.Ordinal);
        Assert.DoesNotContain(Hunter, outcome.Explain(), StringComparison.OrdinalIgnoreCase);
    }

    [Property(MaxTest = 1000)]
    public void The_report_without_values_is_the_same_for_every_secret(NonNull<string> secret)
    {
        var report = Loop.Empty.Given(Password, secret.Get, "a", 1).Add("p", Set(Password, secret.Get + "x"), "a", 2).Run(NoValues).Explain();
        Assert.Equal(
            Loop.Empty.Given(Password, "", "a", 1).Add("p", Set(Password, "x"), "a", 2).Run(NoValues).Explain(),
            report
        );
    }
}
