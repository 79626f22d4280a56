using System.Globalization;

namespace AnyOrder.Durable.Victim;

/// <summary>Says what is done, so that it is heard though the process is killed at once.</summary>
internal sealed class Voice(TextWriter output)
{
    public void Say(long number) => Say(number.ToString(CultureInfo.InvariantCulture));

    public void Say(string line)
    {
        output.WriteLine(line);
        output.Flush();
    }
}
