using System.Runtime.CompilerServices;
using AnyOrder.FSharp;

namespace AnyOrder;

/// <summary>How names are made: <c>Name.Of</c> and <c>Name.Family</c>.</summary>
public static class NameExtensions
{
    extension(Name)
    {
        /// <summary>The name with this key. Left out, the key is the name of the field or property that is being initialised.</summary>
        /// <param name="key">
        /// Any text but an empty one; compared ordinally. Inside a method give it: the compiler knows the method's name only, so two names of
        /// one type would be one.
        /// </param>
        public static Name<T> Of<T>([CallerMemberName] string key = "") => FSharp.Name.create<T>(key);

        /// <summary>The family with this key: <c>Name.Family&lt;int, string&gt;("user")[42]</c> is the name <c>user[42]</c>.</summary>
        /// <param name="key">Any text but an empty one. Left out, it is the name of the field or property that is being initialised.</param>
        /// <exception cref="ArgumentException">Keys of this type have no exact text: give the family a format.</exception>
        public static Family<TKey, T> Family<TKey, T>([CallerMemberName] string key = "")
            where TKey : notnull => FSharp.Family.create<TKey, T>(key);

        /// <summary>The family with this key, whose members' keys are printed and told apart by a format.</summary>
        /// <param name="key">Any text but an empty one.</param>
        /// <param name="format">Gives equal keys the same text and different keys different texts.</param>
        public static Family<TKey, T> Family<TKey, T>(string key, Func<TKey, string> format)
            where TKey : notnull => Delegated.family<TKey, T>(key, format);
    }
}
