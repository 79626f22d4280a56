using Xunit;
namespace AnyOrder.Tests;
public class A {
    static readonly Name<int> Total = Name.Of<int>();
    [Fact] public void X() { Assert.Equal("Total", Total.Key); Assert.Equal(4, Loop.Run(1,2)); Assert.Equal(3, Loop.Empty); Assert.Equal(1, new Loop().Run()); }
    [Fact] public void Z() { var list = new List<int>{1}; Assert.True(list.Zip(list).All(c => c.First == c.Second)); } }
