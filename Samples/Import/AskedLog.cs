namespace AnyOrder.Samples.Import;

/// <summary>What the sources were asked for in the parts of a run: a line for each call.</summary>
/// <remarks>It is a file beside the journal, and not the journal itself, so that it can tell whether that keeps what it promises.</remarks>
internal sealed class AskedLog(string path)
{
    private const string Begin = "part";

    public void BeginPart() => File.AppendAllLines(path, [Begin]);

    /// <summary>Writes a call down. The file has it when this returns, though the process be killed.</summary>
    public void Write(IEnumerable<Name> names) => File.AppendAllLines(path, [string.Join(' ', names)]);

    public IReadOnlyList<Part> Read()
    {
        List<Part> parts = [];
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            if (line == Begin)
            {
                parts.Add(new([]));
            }
            else
            {
                parts[^1].Calls.Add(line.Split(' '));
            }
        }

        return parts;
    }
}

/// <summary>A part of a run: the keys of each call.</summary>
internal sealed record Part(List<string[]> Calls)
{
    public IEnumerable<string> Keys => Calls.SelectMany(keys => keys);
}
