using AnyOrder.LanguageExt;
using LanguageExt;
using Xunit;
using static LanguageExt.Prelude;

namespace AnyOrder.Tests;

public class BridgeNullArgumentTests
{
    private static readonly IReadOnlyList<Stranger> Strangers =
    [
        .. typeof(Programs)
            .Assembly.GetExportedTypes()
            .Where(type => type.Namespace == "AnyOrder.LanguageExt" && !type.IsNested && !type.IsAssignableTo(typeof(Failure)))
            .SelectMany(type => Stranger.CallersOf(type, typeof(Runtime))),
    ];

    private static readonly object[] Good =
    [
        Loop.Run(Programs.Pure(1)),
        Programs.Pure<Func<int, int>>(n => n),
        Loop.Empty.Run().Namespace,
        Seq1(1),
        Some(1),
        Right<int, int>(1),
        SuccessAff(1),
        SuccessAff<Runtime, int>(1),
        Runtime.New(),
        (Func<string, Aff<int>>)(_ => SuccessAff(1)),
        (Func<Seq<string>, Aff<HashMap<string, int>>>)(_ => default),
        (Func<Seq<string>, Aff<HashMap<string, Fin<int>>>>)(_ => default),
        (Func<string, Aff<Runtime, int>>)(_ => SuccessAff<Runtime, int>(1)),
        (Func<Seq<string>, Aff<Runtime, HashMap<string, int>>>)(_ => default),
        (Func<Seq<string>, Aff<Runtime, HashMap<string, Fin<int>>>>)(_ => default),
        default(FProgram<int, int>),
        default(ApplProgram<int, int>),
    ];

    public static TheoryData<string> Callers => [.. Strangers.Select(stranger => stranger.ToString()).Distinct()];

    [Theory]
    [MemberData(nameof(Callers))]
    public void A_null_argument_is_refused_by_the_name_of_its_parameter(string caller)
    {
        foreach (var stranger in Strangers.Where(stranger => stranger.ToString() == caller))
        {
            var refused = Assert.IsType<ArgumentNullException>(stranger.Call(Good));
            Assert.Equal(stranger.Parameter.Name, refused.ParamName);
        }
    }
}
