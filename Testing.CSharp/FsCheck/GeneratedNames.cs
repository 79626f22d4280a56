namespace AnyOrder.Testing.FsCheck;

/// <summary>The names that generated loops use: few, so that programs meet.</summary>
internal static class GeneratedNames
{
    public const int Count = 8;

    /// <summary>Members of the family are defined by those before them, down to this one.</summary>
    public const int FirstMember = 0;
    public const int LastMember = 4;

    public static Family<int, int> Family { get; } = AnyOrder.Name.Family<int, int>("y");

    public static string Key(int name) => $"x{name}";

    /// <summary>The last two names take several claims that are equal.</summary>
    public static Name<int> Name(int name)
    {
        Name<int> plain = AnyOrder.Name.Of<int>(Key(name));
        return name >= Count - 2 ? plain.AllowEqual() : plain;
    }

    public static Name<int> Member(int key) => Family[key];
}
