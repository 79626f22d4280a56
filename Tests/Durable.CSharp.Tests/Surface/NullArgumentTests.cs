using System.Text.Json.Serialization.Metadata;
using AnyOrder.Tests;
using Xunit;

namespace AnyOrder.Durable.Tests.Surface;

public class NullArgumentTests
{
    private static readonly string File = Path.Combine(Path.GetTempPath(), "never-made.journal");

    private static readonly object[] Good =
    [
        Codecs.Default,
        Codec.Int32,
        Codec.String,
        new DurableOptions(),
        new SqliteJournalOptions(),
        Journal.InMemory(),
        Journal.Sqlite(File),
        JsonMetadataServices.CreateValueInfo<int>(new(), JsonMetadataServices.Int32Converter),
        new[] { "runs" },
        TextWriter.Null,
        StringComparer.Ordinal,
    ];

    private static readonly IReadOnlyList<Stranger> Strangers =
    [
        .. Package
            .Types.Where(type => Package.IsStatic(type) || type == typeof(Codecs) || type == typeof(DurableOptions))
            .Append(Journal.InMemory().GetType())
            .Append(Journal.Sqlite(File).GetType())
            .SelectMany(type => Stranger.CallersOf(type)),
    ];

    public static TheoryData<string> Callers => [.. Strangers.Select(stranger => stranger.ToString())];

    [Theory]
    [MemberData(nameof(Callers))]
    public void A_null_argument_is_refused_by_the_name_of_its_parameter(string caller)
    {
        var stranger = Strangers.Single(stranger => stranger.ToString() == caller);
        var refused = Assert.IsType<ArgumentNullException>(stranger.Call(Good));
        Assert.Equal(stranger.Parameter.Name, refused.ParamName);
    }

    // a method that is left out here is not tested
    [Fact]
    public void The_methods_of_loops_journals_and_codecs_are_among_them() =>
        Assert.Superset(
            new HashSet<string> { "RunDurable", "RunDurableAsync", "ForgetAsync", "RunAsync", "Sqlite", "OpenAsync", "Json", "UpgradeFrom", "With", "Option", "set_Codecs" },
            Strangers.Select(stranger => stranger.Method.Name).ToHashSet()
        );
}
