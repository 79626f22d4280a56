using Xunit;

namespace AnyOrder.Durable.Tests.Samples;

/// <summary>The sample of an import, killed in other ways, and what else it can be told.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void However_often_it_is_killed_it_asks_for_each_key_once()
    {
        for (var part = 0; part < 3; part++)
        {
            Assert.NotEqual(0, _folder.Start("--die-at", "0.3").ExitCode);
        }

        Assert.Equal(0, _folder.Do().ExitCode);
        Assert.Equal(4, _folder.Asked.Count);
        Assert.All(_folder.Asked, Assert.NotEmpty);
        Assert.Equal(new Worth(_folder.Positions).Keys, _folder.Asked.SelectMany(keys => keys).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Killed_while_a_call_is_under_way_it_asks_again_for_what_was_not_answered_and_for_nothing_else()
    {
        // slow enough that there is a call under way; whether there is or not, this has to hold
        Assert.NotEqual(0, _folder.Start("--die-at", "0.1", "--mid-call", "--delay", "50").ExitCode);
        var answered = await _folder.AnsweredAsync();
        var (_, output, _) = _folder.Do();

        var (before, after) = (_folder.Asked[0], _folder.Asked[1]);
        Assert.NotEmpty(answered);
        Assert.Equal(new Worth(_folder.Positions).Keys.Except(answered), after.Order(StringComparer.Ordinal));
        var again = before.Intersect(after).Count();
        Assert.Contains(again == 0 ? "each key once\n" : $"asked for again: {again}, ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_does_not_go_on_with_positions_that_were_changed()
    {
        Assert.Equal(0, _folder.Do().ExitCode);
        var lines = File.ReadAllLines(_folder.Positions);
        lines[17] = lines[17].Replace(",XS", ",DE", StringComparison.Ordinal);
        File.WriteAllLines(_folder.Positions, lines);

        var (exitCode, _, error) = _folder.Do();

        Assert.Equal(1, exitCode);
        Assert.Contains("position[17]", error, StringComparison.Ordinal);
        Assert.Empty(_folder.Asked[1]);
    }

    [Fact]
    public void Nor_with_fewer_of_them()
    {
        Assert.Equal(0, _folder.Do().ExitCode);

        Assert.Contains("only then position[1000]", _folder.Do("--rows", "500").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_no_position_is_pointed_at()
    {
        File.WriteAllText(_folder.Positions, "Id,Instrument,Quantity,Currency,Book\n1,XS1,5,EUR,Amber\n2,XS1,many,EUR,Amber\n");

        Assert.StartsWith($"{_folder.Positions}, line 3: ", _folder.Do().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Begun_anew_it_asks_for_everything_again()
    {
        Assert.Equal(0, _folder.Do().ExitCode);
        Assert.Equal(0, _folder.Do("--fresh", "--rows", "1000").ExitCode);

        Assert.Equal(new Worth(_folder.Positions).Keys, Assert.Single(_folder.Asked).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_runs_can_be_listed_and_verified()
    {
        Assert.Equal(0, _folder.Do().ExitCode);

        Assert.Equal((0, "today\n", ""), _folder.Do("durable", "runs"));
        Assert.Equal((0, "run today: 1009 programs do what they did\n", ""), _folder.Do("durable", "verify", "today"));
    }
}
