using System.Text;
using AnyOrder.Tests;
using FsCheck.Xunit;
using Xunit;

namespace AnyOrder.Durable.Tests.Surface;

/// <summary>Values may be secrets: what is said of rows, runs and errors says them only where reports do too.</summary>
public class SecretTests
{
    private static readonly Name<string> Password = Name.Of<string>("password");
    private static readonly DurableOptions Discreet = new() { Run = new RunOptions { FormatValue = null } };

    [Property]
    public void A_row_says_how_long_its_value_is_and_not_what_it_is(byte[] value, byte[] reads)
    {
        JournalRow row = new() { Number = 1, Kind = RowKind.Given, Name = "password", Codec = "bytes/1", Value = value, Reads = reads };
        var other = row with { Value = new byte[value.Length], Reads = new byte[reads.Length] };

        Assert.Equal($"{other}", $"{row}");
        Assert.Equal(Hover.Text(other), Hover.Text(row));
        Assert.Equal($"1 Given password (bytes/1, {value.Length} {(value.Length == 1 ? "byte" : "bytes")})", Hover.Text(row));
    }

    [Fact]
    public void Rows_without_a_value_show_what_they_have()
    {
        Assert.Equal("7 Claim tax by invoice (decimal/1, null)", Hover.Text(new JournalRow { Number = 7, Kind = RowKind.Claim, Name = "tax", Label = "invoice", Codec = "decimal/1" }));
        Assert.Equal("8 End", Hover.Text(new JournalRow { Number = 8, Kind = RowKind.End }));
    }

    [Fact]
    public void An_input_that_has_changed_is_told_without_its_values()
    {
        var journal = Journal.InMemory();
        Loop.Empty.Given(Password, "hunter2").RunDurable(journal, "monday", Discreet);
        var mismatch = Assert.Throws<RunMismatchException>(() => Loop.Empty.Given(Password, "hunter3").RunDurable(journal, "monday", Discreet));

        Assert.Contains("password", mismatch.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter", $"{mismatch}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_too_long_or_cannot_be_read_is_not_told()
    {
        var journal = Journal.InMemory();
        var tooLong = Assert.Throws<JournalException>(() =>
            Loop.Empty.Given(Password, "hunter2").RunDurable(journal, "short", new DurableOptions { MaxValueBytes = 3 })
        );
        Loop.Empty.Given(Password, "hunter2").RunDurable(journal, "monday", With(version: 1));
        var unreadable = Assert.Throws<JournalException>(() => Loop.Empty.Given(Password, "hunter2").RunDurable(journal, "monday", With(version: 2)));

        Assert.DoesNotContain("hunter", $"{tooLong}{unreadable}", StringComparison.Ordinal);
    }

    // by a codec that does not say what it reads of its former version
    private static DurableOptions With(int version) =>
        new() { Codecs = Codecs.Default.With(Codec.Bytes.Convert("secret", (string text) => Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetString, version)) };
}
