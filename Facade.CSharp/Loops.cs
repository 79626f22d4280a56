using System.Runtime.CompilerServices;
namespace AnyOrder;

/// <summary>x</summary>
public static class LoopExtensions
{
    extension(Loop)
    {
        /// <summary>y</summary>
        public static int Run(int a, int b, [CallerArgumentExpression(nameof(a))] string aa = "") => a + b + aa.Length;
        /// <summary>y</summary>
        public static int Empty => 3;
    }
}
