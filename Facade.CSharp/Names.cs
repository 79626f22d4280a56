using System.Runtime.CompilerServices;
namespace AnyOrder;

/// <summary>x</summary>
public static class NameExtensions
{
    extension(Name)
    {
        /// <summary>y</summary>
        public static Name<T> Of<T>([CallerMemberName] string key = "") => new(key);
    }
}
