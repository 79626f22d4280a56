using System.Reflection;
using Xunit;

namespace AnyOrder.Tests;

public class SurfaceTests
{
    private static readonly Assembly Facade = typeof(Programs).Assembly;
    private static readonly Assembly Core = typeof(Loop).Assembly;

    [Fact]
    public void No_public_signature_of_the_facade_mentions_a_type_of_FSharp() =>
        Assert.Empty(Facade.GetExportedTypes().SelectMany(type => Signatures.Mentions(type, "Microsoft.FSharp")));

    [Fact]
    public void No_public_signature_of_the_shared_types_mentions_a_type_of_FSharp() =>
        Assert.Empty(Shared(Core).SelectMany(type => Signatures.Mentions(type, "Microsoft.FSharp")));

    // whoever wants LanguageExt has a namespace of its own for it
    [Fact]
    public void No_public_signature_mentions_a_type_of_LanguageExt() =>
        Assert.Empty(
            Shared(Facade).Concat(Core.GetExportedTypes()).SelectMany(type => Signatures.Mentions(type, "LanguageExt"))
        );

    [Fact]
    public void Public_types_of_the_facade_are_in_the_namespace_of_the_shared_types() =>
        Assert.Equal(
            ["AnyOrder"],
            Facade.GetExportedTypes().Select(type => type.Namespace).Where(space => space != "AnyOrder.LanguageExt").Distinct()
        );

    [Theory]
    [InlineData(typeof(FSharp.View<int>))] // a case holds a list
    [InlineData(typeof(FSharp.Family))] // a format is an F# function
    [InlineData(typeof(FSharp.State))] // a property is a map
    [InlineData(typeof(Parameter))]
    [InlineData(typeof(Deep))]
    [InlineData(typeof(Base))]
    [InlineData(typeof(Field))]
    [InlineData(typeof(Constraint<>))]
    public void A_signature_that_mentions_a_type_of_FSharp_is_found(Type leaky) =>
        Assert.NotEmpty(
            leaky.GetNestedTypes().Prepend(leaky).SelectMany(type => Signatures.Mentions(type, "Microsoft.FSharp"))
        );

    private static IEnumerable<Type> Shared(Assembly assembly) =>
        assembly.GetExportedTypes().Where(type => type.Namespace == "AnyOrder");
}
