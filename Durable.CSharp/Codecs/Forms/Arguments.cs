using System.Runtime.CompilerServices;

namespace AnyOrder.Durable.Forms;

/// <summary>Refuses null by the name the caller knows the argument by.</summary>
internal static class Arguments
{
    /// <summary>The argument itself.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static T NotNull<T>(this T argument, [CallerArgumentExpression(nameof(argument))] string parameter = "")
        where T : class => argument ?? throw new ArgumentNullException(parameter);
}
