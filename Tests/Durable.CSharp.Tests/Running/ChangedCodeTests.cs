using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Durable.Tests.Running;

public class ChangedCodeTests
{
    private static readonly Name<int> Net = Name.Of<int>("net");
    private static readonly Name<int> Tax = Name.Of<int>("tax");
    private static readonly Name<int> Total = Name.Of<int>("total");
    private static readonly Name<int> Late = Name.Of<int>("late");
    private static readonly Family<int, int> Price = Name.Family<int, int>("price");

    private readonly IJournal _journal = Journal.InMemory();

    // a program that claims, and then waits for a name that is missing
    private static async Program<int> Claims(int value)
    {
        await Set(Net, value);
        return await Get(Late);
    }

    [Fact]
    public void A_program_that_claims_another_value_is_named_with_both_and_nothing_is_written()
    {
        Loop.Empty.Add("invoice", Claims(100), Place.Unknown).RunDurable(_journal, "r1");
        var before = _journal.RowsOf("r1");

        var error = Assert.Throws<ChangedCodeException>(() => Loop.Empty.Add("invoice", Claims(101), Place.Unknown).RunDurable(_journal, "r1"));

        Assert.Equal(
            "Run r1: programs do something else than when the run was begun. invoice claimed net = 100 before, and claims net = 101 now. Nothing of it was written. "
                + "Run it with the code that began it; or verify it, forget what is to be computed anew, and go on; or begin another run.",
            error.Message
        );
        Assert.Equal(new CodeDifference("invoice", "net", "invoice claimed net = 100 before, and claims net = 101 now."), Assert.Single(error.Differences));
        Assert.Equal(before, _journal.RowsOf("r1"));
    }

    [Fact]
    public void Values_are_not_shown_where_they_may_not_be()
    {
        DurableOptions secret = new() { Run = new() { FormatValue = null } };
        Loop.Empty.Add("invoice", Claims(100), Place.Unknown).RunDurable(_journal, "r1", secret);

        var error = Assert.Throws<ChangedCodeException>(() => Loop.Empty.Add("invoice", Claims(101), Place.Unknown).RunDurable(_journal, "r1", secret));

        Assert.Contains("invoice claimed net = (a value) before, and claims net = (a value) now.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("100", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_claims_another_name_is_named()
    {
        Loop.Empty.Add("invoice", Claims(100), Place.Unknown).RunDurable(_journal, "r1");

        var error = Assert.Throws<ChangedCodeException>(() =>
            Loop.Empty.Add("invoice", from tax in Set(Tax, 100) from late in Get(Late) select late, Place.Unknown).RunDurable(_journal, "r1")
        );

        Assert.Contains("invoice claimed net before, and claims tax now.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_ends_or_waits_without_its_claims_is_named()
    {
        Loop.Empty.Add("invoice", Claims(100), Place.Unknown).RunDurable(_journal, "r1");

        var ends = Assert.Throws<ChangedCodeException>(() => Loop.Empty.Add("invoice", Pure(1), Place.Unknown).RunDurable(_journal, "r1"));
        var waits = Assert.Throws<ChangedCodeException>(() => Loop.Empty.Add("invoice", Get(Late), Place.Unknown).RunDurable(_journal, "r1"));

        Assert.Contains("invoice claimed net before, and ends without claiming it now.", ends.Message, StringComparison.Ordinal);
        Assert.Contains("invoice claimed net before, and does not claim it now.", waits.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_entries_other_inputs_and_another_version_are_another_run()
    {
        var loop = Loop.Empty.Given(Tax, 19).Given(Late, 1).Define(Net, Get(Tax)).Define(Total, Get(Net));
        loop.RunDurable(_journal, "r1", new() { CodeVersion = "1" });

        Refused(loop, "2", "Run r1 was begun by the code version \"1\", and this is \"2\".");
        Refused(Loop.Empty.Given(Tax, 19).Given(Late, 1).Define(Net, Get(Tax)), "1", "only then total");
        Refused(loop.Add("audit", Get(Net)), "1", "only now audit");
        Refused(Loop.Empty.Given(Tax, 20).Given(Late, 1).Define(Net, Get(Tax)).Define(Total, Get(Net)), "1", "the input tax = 19, and is given tax = 20 now");
        Refused(Loop.Empty.Given(Tax, 19).Define(Net, Get(Tax)).Define(Total, Get(Net)), "1", "other inputs: only then late");
        Refused(loop.Given(Name.Of<int>("more"), 1), "1", "other inputs: only now more");

        void Refused(Loop other, string version, string why)
        {
            var error = Assert.Throws<RunMismatchException>(() => other.RunDurable(_journal, "r1", new() { CodeVersion = version }));
            Assert.Equal("r1", error.RunId);
            Assert.Contains(why, error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Verifying_runs_every_program_by_itself_and_names_the_ones_that_differ_and_not_those_that_follow()
    {
        Loop Before(int tax) =>
            Loop.Empty.Given(Late, 7).Define(Tax, from late in Get(Late) select late * tax).Define(Total, from t in Get(Tax) select t + 1).Rule(Price, key => Pure(key * tax)).Add("asks", Get(Price[3]));
        Before(1).RunDurable(_journal, "r1");

        var same = await Before(1).VerifyDurableAsync(_journal, "r1");
        Assert.True(same.IsSame);
        Assert.Equal("run r1: 4 programs do what they did\n", same.Explain());

        var changed = await Before(2).VerifyDurableAsync(_journal, "r1");
        Assert.Equal(
            """
            run r1: 2 differences in what 4 programs do
              price[3] claimed price[3] = 3 before, and claims price[3] = 6 now.
              tax claimed tax = 7 before, and claims tax = 14 now.

            """,
            changed.Explain()
        );
    }

    [Fact]
    public async Task Verifying_tells_of_results_faults_waits_and_programs_and_inputs_that_are_gone()
    {
        var loop = Loop.Empty.Given(Late, 7).Add("result", from late in Get(Late) select $"{late}").Define(Net, Get(Late)).Define(Tax, Pure(1)).Define(Total, Pure(1));
        loop.RunDurable(_journal, "r1");

        var verification = await Loop
            .Empty.Given(Late, 8)
            .Add("result", from late in Get(Late) select late + ".")
            .Define(Net, Get(Name.Of<int>("nobody")))
            .Define(Tax, Defer<int>(() => throw new InvalidOperationException()))
            .VerifyDurableAsync(_journal, "r1");

        Assert.Equal(
            [
                "The input was late = 7 before, and is late = 8 now.",
                "net claimed net before, and does not claim it now.",
                "net ended before, and waits for nobody now.",
                "result ends with another result than before.",
                "tax claimed tax before, and does not claim it now.",
                "tax ended before, and throws InvalidOperationException now.",
                "total claimed total before, and is not run now.",
            ],
            verification.Differences.Select(difference => difference.Description)
        );
    }

    [Fact]
    public async Task A_name_is_forgotten_with_all_that_came_of_it_and_made_anew()
    {
        var begun = new List<string>();
        Program<int> Begun(string what, Program<int> program) => Defer(() => { begun.Add(what); return program; });
        Loop Code(int tax) =>
            Loop.Empty.Given(Late, 7)
                .Define(Tax, Begun("tax", Pure(tax)))
                .Define(Net, Begun("net", Get(Late)))
                .Define(Total, Begun("total", from net in Get(Net) from t in Get(Tax) select net + t));
        Code(1).RunDurable(_journal, "r1", new() { CodeVersion = "1" });
        begun.Clear();

        var forgotten = await _journal.ForgetAsync("r1", "tax");
        Assert.Equal(["tax", "total"], forgotten.Names);
        Assert.Equal(["tax", "total"], forgotten.Programs);
        await Code(2).AdoptDurableAsync(_journal, "r1", new() { CodeVersion = "2" });
        begun.Clear();
        var outcome = Code(2).RunDurable(_journal, "r1", new() { CodeVersion = "2" });

        Assert.Equal(["tax", "total"], begun.Order());
        Assert.Equal(9, outcome.Get(Total));
        Assert.Equal(Code(2).Run(), outcome);
        Assert.Equal(outcome, Code(2).RunDurable(_journal, "r1", new() { CodeVersion = "2" }));
    }

    [Fact]
    public async Task A_run_whose_programs_differ_is_not_adopted()
    {
        Loop.Empty.Define(Tax, Pure(1)).RunDurable(_journal, "r1");

        var error = await Assert.ThrowsAsync<ChangedCodeException>(() => Loop.Empty.Define(Tax, Pure(2)).AdoptDurableAsync(_journal, "r1", new() { CodeVersion = "2" }));

        Assert.Contains("tax claimed tax = 1 before, and claims tax = 2 now.", error.Message, StringComparison.Ordinal);
        Loop.Empty.Define(Tax, Pure(1)).RunDurable(_journal, "r1");
    }

    [Fact]
    public async Task A_run_that_is_not_there_is_not_made()
    {
        var loop = Loop.Empty.Define(Tax, Pure(1));
        loop.RunDurable(_journal, "r1");

        var verify = await Assert.ThrowsAsync<ArgumentException>(() => loop.VerifyDurableAsync(_journal, "r2"));
        await Assert.ThrowsAsync<ArgumentException>(() => loop.AdoptDurableAsync(_journal, "r2"));
        await Assert.ThrowsAsync<ArgumentException>(() => _journal.ForgetAsync("r2", "tax"));

        Assert.StartsWith("The journal holds no run r2; it has r1.", verify.Message, StringComparison.Ordinal);
        Assert.Equal(["r1"], await _journal.RunsAsync());
    }

    [Fact]
    public async Task A_name_that_has_another_type_is_a_difference_that_can_be_forgotten()
    {
        Loop.Empty.Define(Tax, Pure(1)).Define(Total, from tax in Get(Tax) select tax + 1).Define(Net, Pure(5)).RunDurable(_journal, "r1");
        var taxNow = Name.Of<long>("tax");
        var next = Loop.Empty.Define(taxNow, Pure(1L)).Define(Total, from now in Get(taxNow) select (int)now + 1).Define(Net, Pure(5));

        var verification = await next.VerifyDurableAsync(_journal, "r1");
        Assert.Contains(verification.Differences, difference => difference.Label == "tax" && difference.Description.Contains("System.Int64", StringComparison.Ordinal));
        Assert.DoesNotContain(verification.Differences, difference => difference.Label == "net");

        Assert.Equal(["tax", "total"], (await _journal.ForgetAsync("r1", "tax")).Names);
        await next.AdoptDurableAsync(_journal, "r1");
        Assert.Equal(next.Run(), next.RunDurable(_journal, "r1"));
    }

    [Fact]
    public void A_name_that_had_another_type_is_named_with_both()
    {
        Loop.Empty.Define(Tax, Pure(1)).RunDurable(_journal, "r1");
        var error = Assert.Throws<JournalException>(() => Loop.Empty.Define(Name.Of<long>("tax"), Pure(1L)).RunDurable(_journal, "r1"));

        Assert.Equal(
            "Run r1: row 2, tax, was written by the codec int32/1, and int64/1 is expected at tax, which is of type System.Int64. Then it was of type System.Int32: forget it, or begin another run under another id.",
            error.Message
        );
    }

    [Fact]
    public async Task Inputs_and_names_that_are_not_there_cannot_be_forgotten()
    {
        Loop.Empty.Given(Late, 1).Define(Tax, Pure(1)).RunDurable(_journal, "r1");

        var none = await Assert.ThrowsAsync<ArgumentException>(() => _journal.ForgetAsync("r1", "net"));
        var input = await Assert.ThrowsAsync<ArgumentException>(() => _journal.ForgetAsync("r1", "late"));

        Assert.StartsWith("The journal of the run r1 binds no name net, and has no program of this label.", none.Message, StringComparison.Ordinal);
        Assert.StartsWith("late is an input of the run r1", input.Message, StringComparison.Ordinal);
    }
}
