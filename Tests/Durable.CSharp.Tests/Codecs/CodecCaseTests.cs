using FsCheck;
using FsCheck.Fluent;
using AnyOrder.Tests;
using Xunit;

namespace AnyOrder.Durable.Tests;

/// <summary>What every codec that is built in promises.</summary>
public class CodecCaseTests
{
    private static readonly Dictionary<string, CodecCase> Cases = new[] { ScalarCases.All, PartCases.All }
        .SelectMany(cases => cases)
        .ToDictionary(one => one.Id);

    public static TheoryData<string> Ids => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_value_is_read_as_it_was_written(string id) => Check(id, (one, value) => Exactly.Same(value, one.Decode(one.Encode(value))));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_value_has_the_same_bytes_every_time(string id) =>
        Check(id, (one, value) => one.Encode(value).SequenceEqual(one.Encode(value)) && one.Encode(value).SequenceEqual(one.Encode(one.Decode(one.Encode(value))!)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_value_has_the_same_bytes_in_every_culture(string id) =>
        Check(
            id,
            (one, value) =>
            {
                byte[] here = one.Encode(value);
                using InCulture there = new("tr-TR");
                return one.Encode(value).SequenceEqual(here) && Exactly.Same(value, one.Decode(here));
            }
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_bytes_of_a_value_never_change(string id)
    {
        Assert.NotEmpty(Cases[id].Golden);
        Assert.Equal(Cases[id].Golden.Select(golden => golden.Hex), Cases[id].Golden.Select(golden => Convert.ToHexString(Cases[id].Encode(golden.Value))));
        Assert.All(Cases[id].Golden, golden => Assert.True(Exactly.Same(golden.Value, Cases[id].Decode(Convert.FromHexString(golden.Hex))), golden.Hex));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Bytes_that_are_cut_off_are_no_value_or_the_bytes_of_another(string id) =>
        Check(
            id,
            (one, value) =>
            {
                byte[] bytes = one.Encode(value);
                return Enumerable.Range(0, bytes.Length).All(length => IsRefusedOrWhole(one, bytes[..length]));
            },
            // each value stands for as many inputs as it has bytes, most of which are refused, which takes its time
            times: 12
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void Bytes_that_are_changed_are_no_value_or_the_bytes_of_another(string id) =>
        Check(
            id,
            (one, value) =>
            {
                byte[] bytes = one.Encode(value);
                return Enumerable.Range(0, bytes.Length).All(at => new byte[] { 0, 1, 0x7F, 0x80, 0xFF }.All(other => IsRefusedOrWhole(one, [.. bytes[..at], other, .. bytes[(at + 1)..]])))
                    && IsRefusedOrWhole(one, [.. bytes, 0])
                    && IsRefusedOrWhole(one, [0, .. bytes]);
            },
            // each value stands for as many inputs as it has bytes, most of which are refused, which takes its time
            times: 12
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void Any_bytes_are_no_value_or_the_bytes_of_one(string id) =>
        Prop.ForAll(Arb.ToArbitrary(CodecValues.Bytes), bytes => IsRefusedOrWhole(Cases[id], bytes)).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_version_that_there_is_not_is_refused_by_name(string id)
    {
        byte[] bytes = Convert.FromHexString(Cases[id].Golden[0].Hex);
        Assert.All(
            [0, 2, -1, int.MaxValue],
            version => Assert.Contains(id.StartsWith("nullable", StringComparison.Ordinal) ? "int32" : id, Assert.Throws<FormatException>(() => Cases[id].Decode(bytes, version)).Message, StringComparison.Ordinal)
        );
    }

    private static void Check(string id, Func<CodecCase, object, bool> holds, int times = 50) =>
        Prop.ForAll(Arb.ToArbitrary(Cases[id].Values), value => holds(Cases[id], value)).Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    private static bool IsRefusedOrWhole(CodecCase one, byte[] bytes)
    {
        try
        {
            object? value = one.Decode(bytes);
            return !one.IsCanonical || one.Encode(value!).SequenceEqual(bytes);
        }
        catch (FormatException exception)
        {
            return exception.Message.Contains("codec", StringComparison.Ordinal);
        }
    }
}
