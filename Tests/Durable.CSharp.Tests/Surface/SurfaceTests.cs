using System.Runtime.CompilerServices;
using AnyOrder.Testing;
using AnyOrder.Tests;
using Xunit;

namespace AnyOrder.Durable.Tests.Surface;

public class SurfaceTests
{
    // F# has a namespace of its own
    [Fact]
    public void No_public_signature_mentions_a_type_of_FSharp_outside_its_namespace()
    {
        Assert.Empty(Mentions(Package.Types.Where(type => type.Namespace != "AnyOrder.Durable.FSharp"), "Microsoft.FSharp"));
        Assert.NotEmpty(Mentions([typeof(FSharp.FSharpCodec)], "Microsoft.FSharp"));
    }

    [Theory]
    [InlineData("Microsoft.Data")]
    [InlineData("SQLitePCL")]
    public void No_public_signature_mentions_a_type_of_Sqlite(string space)
    {
        Assert.Empty(Mentions(Package.Types, space));
        Assert.Contains(Package.Assembly.GetTypes(), type => Mentions([type], space).Any());
    }

    [Fact]
    public void Public_types_are_in_two_namespaces() =>
        Assert.Equal(["AnyOrder.Durable", "AnyOrder.Durable.FSharp"], Package.Types.Select(type => type.Namespace).Distinct().Order());

    // one exception is another one's base
    [Fact]
    public void Every_public_class_is_sealed_or_a_base() =>
        Assert.Equal([typeof(JournalException)], Package.Types.Where(type => type is { IsClass: true, IsSealed: false }));

    // an async method refuses only when it is awaited, and the reference of the site leaves its comment out
    [Fact]
    public void No_public_method_is_async_itself() =>
        Assert.Empty(
            new[] { Package.Assembly, typeof(JournalConformance).Assembly }
                .SelectMany(assembly => assembly.GetExportedTypes())
                .SelectMany(type => type.GetMethods())
                .Where(method => method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false))
                .Select(method => $"{method.DeclaringType}.{method.Name}")
        );

    private static IEnumerable<string> Mentions(IEnumerable<Type> types, string space) => types.SelectMany(type => Signatures.Mentions(type, space));
}
