namespace AnyOrder.Samples.Startup;

/// <summary>The services of a web shop, in no order.</summary>
internal static class Shop
{
    /// <summary>The service that is a server: it takes the time its start takes.</summary>
    public const string Web = "web";

    public static readonly IReadOnlyList<Service> Services =
    [
        new(Web, 0, ["orders", "search"]),
        new("orders", 100, ["database", "cache", "mail"]),
        new("search", 250, ["configuration"]),
        new("mail", 150, ["configuration"]),
        new("cache", 120, ["configuration"]),
        new("database", 300, ["configuration"]),
        new("configuration", 60, []),
    ];

    /// <summary>The same, but mail wants to know of orders before it sends any: the two need each other.</summary>
    public static readonly IReadOnlyList<Service> Broken =
    [
        .. Services.Select(service => service.Name == "mail" ? new("mail", 150, ["configuration", "orders"]) : service),
    ];

    /// <summary>The dependencies as <c>tsort</c> reads them: pairs, the first of each to come before the second.</summary>
    /// <remarks>A pair of equal words is a service that is to be there, whatever it needs.</remarks>
    public static IEnumerable<string> Graph(IEnumerable<Service> services) =>
        services.SelectMany(service => service.Needs.Append(service.Name).Select(need => $"{need} {service.Name}"));
}
