using System.Globalization;

namespace AnyOrder.Testing.FsCheck;

/// <summary>One step of a generated program, as data: it can be printed and shrunk.</summary>
internal abstract record Step
{
    /// <summary>Adds the values of these names to what was got so far.</summary>
    public sealed record Gets(IReadOnlyList<int> Names) : Step
    {
        public override string ToString() => $"get {string.Join(", ", Names.Select(GeneratedNames.Key))}";
    }

    /// <summary>Adds the value of a member of the family.</summary>
    public sealed record GetsMember(int Key) : Step
    {
        public override string ToString() => $"get {GeneratedNames.Member(Key)}";
    }

    /// <summary>Sets a name to what was got so far, and something more.</summary>
    public sealed record Sets(int Name, int Plus) : Step
    {
        public override string ToString() => $"set {GeneratedNames.Key(Name)} = got + {Plus.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>Leaves out the next step when what was got so far is odd: what a program needs depends on what it got.</summary>
    public sealed record SkipsNext : Step
    {
        public override string ToString() => "when odd, skip";
    }

    /// <summary>Throws.</summary>
    public sealed record Throws : Step
    {
        public override string ToString() => "throw";
    }
}
