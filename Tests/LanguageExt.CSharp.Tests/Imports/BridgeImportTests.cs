using AnyOrder;
using AnyOrder.LanguageExt;
using LanguageExt;
using Xunit;
using static AnyOrder.Programs;
using static LanguageExt.Prelude;

namespace Consumers;

/// <summary>Every piece of the bridge is found, and by one meaning, in a file that imports all there is of both libraries.</summary>
public class BridgeImportTests
{
    private static readonly Name<int> A = Name.Of<int>();
    private static readonly Name<string?> Text = Name.Of<string?>();
    private static readonly Family<int, string> User = Name.Family<int, string>("user");

    private static Program<int> SetTo(int value) => Set(A, value);

    private static Aff<string> One(int key) => SuccessAff($"{key}");

    private static Aff<HashMap<int, string>> Many(Seq<int> keys) => SuccessAff(keys.Map(key => (key, $"{key}")).ToHashMap());

    private static Aff<HashMap<int, Fin<string>>> Each(Seq<int> keys) => SuccessAff(keys.Map(key => (key, FinSucc($"{key}"))).ToHashMap());

    // both libraries have a Set for these two arguments, and the compiler wants to know which (CS0121)
    [Fact]
    public void A_null_is_set_by_saying_its_type() =>
        Assert.True(Loop.Run(Set<string?>(Text, null)).TryGet(Text, out var text) && text is null);

    [Fact]
    public void Programs_are_traversed_by_lambdas_and_by_methods()
    {
        Program<Seq<int>>[] seqs = [Seq1(1).Traverse(x => Pure(x)), Seq1(1).Traverse(SetTo), Seq1(1).Sequence(SetTo), Seq1(Pure(1)).Sequence()];
        Program<Option<int>>[] options = [Some(1).Traverse(x => Set(A, x)), Some(1).Traverse(SetTo), Some(Pure(1)).Sequence()];
        Program<Either<string, int>>[] eithers =
        [
            Right<string, int>(1).Traverse(x => Set(A, x)),
            Right<string, int>(1).Traverse(SetTo),
            Right<string, Program<int>>(Pure(1)).Sequence(),
        ];
        Assert.All(seqs, seq => Assert.Equal(Seq1(1), Loop.Run(seq).Results));
        Assert.All(options, option => Assert.Equal(Some(1), Loop.Run(option).Results));
        Assert.All(eithers, either => Assert.Equal(Right<string, int>(1), Loop.Run(either).Results));
    }

    [Fact(Timeout = 60_000)]
    public async Task Sources_are_effects_of_either_kind_by_lambdas_and_by_methods()
    {
        Loop[] loops =
        [
            Loop.Empty.Source(User, key => SuccessAff($"{key}")),
            Loop.Empty.Source(User, key => SuccessEff($"{key}")),
            Loop.Empty.Source(User, One),
            Loop.Empty.Source(User, keys => Many(keys)),
            Loop.Empty.Source(User, Many),
            Loop.Empty.Source(User, keys => Each(keys)),
            Loop.Empty.Source(User, Each),
        ];
        foreach (var loop in loops)
            Assert.Equal("7", (await loop.Add("p", Get(User[7])).RunAsync()).Result<string>("p"));

        Loop[] named =
        [
            Loop.Empty.Source(A, SuccessAff(7)),
            Loop.Empty.Source(A, SuccessEff(7)),
            Loop.Empty.Source(A, Aff(async () => await Task.FromResult(7))),
            Loop.Empty.Source(A, from x in SuccessAff(3) from y in SuccessEff(4) select x + y),
        ];
        foreach (var loop in named)
            Assert.Equal(7, (await loop.Add("p", Get(A)).RunAsync()).Result<int>("p"));
    }

    [Fact]
    public void Outcomes_are_converted()
    {
        Outcome<(int, int)> outcome = Loop.Run(Set(A, 1), Pure(2));
        Outcome plain = outcome;
        Either<Seq<Failure>, (int, int)> either = outcome.ToEither();
        Validation<Failure, (int, int)> validation = outcome.ToValidation();
        Either<Seq<Failure>, Outcome> plainEither = plain.ToEither();
        Validation<Failure, Outcome> plainValidation = plain.ToValidation();
        HashMap<Name, Claim> claims = outcome.Namespace.ToHashMap();
        Option<int> found = outcome.Find(A);
        Assert.Equal((Right<Seq<Failure>, (int, int)>((1, 2)), Some(1)), (either, found));
        Assert.True(validation.IsSuccess && plainEither.IsRight && plainValidation.IsSuccess && claims.ContainsKey(A));
    }
}
