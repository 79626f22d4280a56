namespace AnyOrder.Durable.Forms;

/// <summary>The one value of a type, in no bytes.</summary>
internal sealed class UnitForm<T>(string id) : Form<T>(id)
{
    protected override bool NullIsPlain => true;

    public override void Write(T value, ref FormWriter writer) { }

    public override T Read(ref FormReader reader) => default!;
}
