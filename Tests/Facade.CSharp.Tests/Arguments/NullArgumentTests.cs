using Xunit;

namespace AnyOrder.Tests;

public class NullArgumentTests
{
    private static readonly IReadOnlyList<Stranger> Strangers =
    [
        .. typeof(Programs)
            .Assembly.GetExportedTypes()
            // the bridge to LanguageExt has tests of its own, which see LanguageExt
            .Where(type => type.Namespace == "AnyOrder" && type is { IsAbstract: true, IsSealed: true, IsNested: false })
            .Append(typeof(Loop))
            .Append(typeof(Name<>))
            .Append(typeof(Family<,>))
            .SelectMany(type => Stranger.CallersOf(type)),
    ];

    public static TheoryData<string> Callers => [.. Strangers.Select(stranger => stranger.ToString())];

    [Theory]
    [MemberData(nameof(Callers))]
    public void A_null_argument_is_refused_by_the_name_of_its_parameter(string caller)
    {
        var stranger = Strangers.Single(stranger => stranger.ToString() == caller);
        var refused = Assert.IsType<ArgumentNullException>(stranger.Call());
        Assert.Equal(stranger.Parameter.Name, refused.ParamName);
    }
}
