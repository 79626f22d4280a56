namespace AnyOrder.Durable.Forms;

/// <summary>The bytes of another form, for another type.</summary>
internal sealed class AliasForm<T, TOther>(
    string id,
    Func<string, Form<TOther>> formOf,
    Func<T, TOther> to,
    Func<TOther, T> from
) : Form<T>(id)
{
    private readonly Form<TOther> form = formOf(id);

    public override void Write(T value, ref FormWriter writer) => form.Write(to(value), ref writer);

    public override T Read(ref FormReader reader) => from(form.Read(ref reader));
}
