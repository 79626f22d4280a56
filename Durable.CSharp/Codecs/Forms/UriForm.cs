namespace AnyOrder.Durable.Forms;

/// <summary>One byte, 1 for an absolute one and 0 for a relative one, and its text as it was given.</summary>
/// <remarks>The byte is needed since some texts, <c>/a</c> say, are absolute on one system and relative on another.</remarks>
internal sealed class UriForm(string id) : Form<Uri>(id)
{
    private static readonly TextForm Text = new("string");

    public override void Write(Uri value, ref FormWriter writer)
    {
        // options it may have been made with are not in its text
        if (!Uri.TryCreate(value.OriginalString, Kind(value.IsAbsoluteUri), out Uri? again) || again.ToString() != value.ToString())
        {
            throw new ArgumentException($"The text of the URI {value} does not give it back. Make it of its text alone, or give it a codec that knows how it was made.", nameof(value));
        }

        writer.Byte(value.IsAbsoluteUri ? (byte)1 : (byte)0);
        Text.Write(value.OriginalString, ref writer);
    }

    public override Uri Read(ref FormReader reader)
    {
        bool isAbsolute = reader.Flag();
        string text = Text.Read(ref reader);
        return Uri.TryCreate(text, Kind(isAbsolute), out Uri? value) ? value : throw reader.Malformed($"the text is no URI");
    }

    private static UriKind Kind(bool isAbsolute) => isAbsolute ? UriKind.Absolute : UriKind.Relative;
}
