namespace AnyOrder.Samples.Blogs;

/// <summary>A directory that is deleted with all that is in it, also when what is done in it fails.</summary>
internal sealed class TemporaryDirectory(string parent) : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateDirectory(Path.Combine(parent, $"anyorder-blog-{Path.GetRandomFileName()}"));

    public string File(string name) => Path.Combine(_directory.FullName, name);

    public void Dispose() => _directory.Delete(recursive: true);
}
