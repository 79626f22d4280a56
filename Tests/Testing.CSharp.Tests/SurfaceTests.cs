using System.Reflection;
using AnyOrder.Tests;
using Xunit;

namespace AnyOrder.Testing.Tests;

public class SurfaceTests
{
    private static readonly Assembly Package = typeof(OrderIndependence).Assembly;

    [Fact]
    public void No_public_signature_mentions_a_type_of_FSharp() =>
        Assert.Empty(Package.GetExportedTypes().SelectMany(type => Signatures.Mentions(type, "Microsoft.FSharp")));

    // whoever uses FsCheck has a namespace of its own for it
    [Fact]
    public void No_public_signature_mentions_a_type_of_FsCheck_or_of_a_test_runner()
    {
        IEnumerable<Type> others = Package.GetExportedTypes().Where(type => type.Namespace != "AnyOrder.Testing.FsCheck");
        string[] foreign = ["FsCheck", "Xunit", "NUnit", "Microsoft.VisualStudio"];
        Assert.Empty(others.SelectMany(type => foreign.SelectMany(space => Signatures.Mentions(type, space))));
        Assert.DoesNotContain(Package.GetReferencedAssemblies(), name => foreign[1..].Any(runner => name.Name!.StartsWith(runner, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Public_classes_are_sealed() =>
        Assert.All(Package.GetExportedTypes().Where(type => type.IsClass), type => Assert.True(type.IsSealed, type.Name));
}
