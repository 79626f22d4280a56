using System.Diagnostics;
using System.Globalization;

namespace AnyOrder.Durable;

/// <summary>How to run a loop that is kept in a journal.</summary>
[DebuggerDisplay("{Shown,nq}")]
public sealed class DurableOptions
{
    private const int UsualBytes = 64 << 20;

    /// <summary>How the loop is run; the defaults when left out.</summary>
    /// <remarks><see cref="RunOptions.FormatValue" /> says also how values appear in what is said about changed code and changed inputs: null keeps them out.</remarks>
    public RunOptions Run
    {
        get;
        init => field = value.NotNull();
    } = new();

    /// <summary>How values are written and read: <see cref="Codecs.Default" /> with what was added to it.</summary>
    public Codecs Codecs
    {
        get;
        init => field = value.NotNull();
    } = Codecs.Default;

    /// <summary>The version of the code that makes the loop, of your own choosing. A run goes on only under the version that began it, or was adopted since.</summary>
    /// <remarks>Change it when a program comes to do something else. Programs that ended are not run again, so nothing but this, and a verification, would tell.</remarks>
    public string CodeVersion
    {
        get;
        init => field = value.NotNull();
    } = "";

    /// <summary>How many bytes a value may take; 64 MiB by default.</summary>
    public int MaxValueBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = UsualBytes;

    // what differs from the defaults
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string Shown =>
        string.Join(
            ", ",
            [
                CodeVersion is "" ? "no code version" : $"code version \"{CodeVersion}\"",
                $"run {Run.Shown}",
                .. Codecs == Codecs.Default ? [] : new[] { Codecs.Shown },
                .. MaxValueBytes == UsualBytes
                    ? []
                    : new[] { string.Create(CultureInfo.InvariantCulture, $"at most {MaxValueBytes} bytes for a value") },
            ]
        );
}
